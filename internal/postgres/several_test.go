package postgres_test

import (
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// TestOfSeveralServersTheOneThatTakesChangesIsUsed in each form that libpq takes.
func TestOfSeveralServersTheOneThatTakesChangesIsUsed(t *testing.T) {
	t.Parallel()
	for dsn, want := range map[string]string{
		"host=a,b port=1,2 user=u dbname=d":                     "a:1 b:2 read-write",
		"host=a,b user=u target_session_attrs=any":              "a:5432 b:5432 any",
		"postgres://u:p@a:1,b:2/d":                              "a:1 b:2 read-write",
		"postgres://u:p%40@a,b:2/d?target_session_attrs=any":    "a:5432 b:2 any",
		"postgresql://a,b/d?port=1,2&sslmode=require":           "a:1 b:2 read-write",
		"postgres://u:p@a:1/d":                                  "a:1 ",
		"host=a user=u":                                         "a:5432 ",
		"postgres:///d?host=/run/postgresql":                    "/run/postgresql:5432 ",
		"postgres:///d?host=/run/a,/run/b&application_name=a,b": "/run/a:5432 /run/b:5432 read-write",
	} {
		c, err := pq.NewConfig(postgres.With(dsn, nil))
		if err != nil {
			t.Errorf("%s: %v", dsn, err)
			continue
		}
		hosts := []string{fmt.Sprintf("%s:%d", c.Host, c.Port)}
		for _, m := range c.Multi {
			hosts = append(hosts, fmt.Sprintf("%s:%d", m.Host, m.Port))
		}
		if got := strings.Join(hosts, " ") + " " + string(c.TargetSessionAttrs); got != want || c.ConnectTimeout != 5*time.Second {
			t.Errorf("%s: %s, waiting %s", dsn, got, c.ConnectTimeout)
		}
	}
}

// TestAConnectionToAServerThatTakesNoChangesIsGivenUp: its session only reads, as after its server has become a standby. The next
// connection may be to another.
func TestAConnectionToAServerThatTakesNoChangesIsGivenUp(t *testing.T) {
	t.Parallel()
	db := oneConnection(t)
	db.MustExec(`create table kept (id int)`)
	session := func() (pid int) {
		if err := db.Get(&pid, `select pg_backend_pid()`); err != nil {
			t.Fatal(err)
		}
		return pid
	}
	before := session()
	db.MustExec(`set default_transaction_read_only = on`)
	if _, err := db.Exec(`insert into kept values ($1)`, 1); err != nil || session() == before {
		t.Errorf("a statement: %v", err)
	}
	before = session()
	tries := 0
	if err := postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) error {
		if tries++; tries == 1 {
			tx.MustExec(`set transaction read only`)
		}
		_, err := tx.Exec(`insert into kept values ($1)`, 2)
		return err
	}); err != nil || tries != 2 || session() == before {
		t.Errorf("a transaction, tried %d times: %v", tries, err)
	}
	tx := db.MustBegin()
	tx.MustExec(`set transaction read only`)
	_, err := tx.Exec(`insert into kept values (3)`)
	if pq.As(err, pqerror.ReadOnlySQLTransaction) == nil || !postgres.Down(err) {
		t.Errorf("in the midst of a transaction: %v", err)
	}
	_ = tx.Rollback()
	var ids []int
	if err := db.Select(&ids, `select id from kept order by id`); err != nil || len(ids) != 2 {
		t.Errorf("there are %v: %v", ids, err)
	}
	if err := postgres.InSnapshot(t.Context(), db, func(tx *sqlx.Tx) error {
		_, err := tx.Exec(`insert into kept values (4)`)
		return err
	}); pq.As(err, pqerror.ReadOnlySQLTransaction) == nil {
		t.Errorf("what only reads: %v", err)
	}
}

// TestAServerThatNeverAnswersIsPassedOver: the first of two takes the connection and says nothing.
func TestAServerThatNeverAnswersIsPassedOver(t *testing.T) {
	t.Parallel()
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = silent.Close() }()
	there, err := pq.NewConfig(pgtest.NewDSN(t))
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(silent.Addr().String())
	dsn := fmt.Sprintf("host=127.0.0.1,%s port=%s,%d user=%s password='%s' dbname=%s connect_timeout=1 sslmode=disable",
		there.Host, port, there.Port, there.User, there.Password, there.Database)
	db := connect(t, dsn, nil)
	var one int
	if err := db.Get(&one, `select 1`); err != nil || one != 1 {
		t.Error(err)
	}
}

// TestWhatIsWrongWithAnAddressIsSaidWithoutItsPassword also where the address cannot be read.
func TestWhatIsWrongWithAnAddressIsSaidWithoutItsPassword(t *testing.T) {
	t.Parallel()
	for _, dsn := range []string{"postgres://u:hemmelig@a:port/d", "postgres://u:hemmelig@a:1,b:2:3/d", "postgres://u:hemme%lig@a/d", "host=a port=x password=hemmelig"} {
		_, err := postgres.Open(t.Context(), postgres.With(dsn, nil))
		if err == nil || strings.Contains(err.Error(), "hemme") {
			t.Errorf("%s: %v", dsn, err)
		}
	}
}
