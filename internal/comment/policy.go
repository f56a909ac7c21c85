package comment

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
)

// rulesFor is how long a server judges by rules it has read before it looks whether policy or staff have changed.
const rulesFor = 5 * time.Second

// Judge holds the rules by which texts are judged, as the newsroom last set them.
type Judge struct {
	External *moderation.External // asked about every text beside our own checks; nil: nobody is

	rehearsal sync.Mutex // one simulation at a time: each keeps a core busy for seconds

	mu    sync.Mutex
	rules *moderation.Rules
	from  string // the policy and the staff that the rules were made of
	at    time.Time
}

// rehearse waits until nobody else simulates, and gives what ends it.
func (j *Judge) rehearse() (done func()) {
	j.rehearsal.Lock()
	return j.rehearsal.Unlock
}

// current gives the rules that hold now.
func (j *Judge) current(ctx context.Context, q postgres.Querier) (*moderation.Rules, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.rules != nil && time.Since(j.at) < rulesFor {
		return j.rules, nil
	}
	p, err := storedPolicy(ctx, q)
	if err != nil {
		return nil, err
	}
	staff, err := staffNames(ctx, q)
	if err != nil {
		return nil, err
	}
	made, err := json.Marshal([]any{p, staff})
	if err != nil {
		return nil, err
	}
	if j.rules == nil || string(made) != j.from {
		if j.rules, err = j.compile(p, staff); err != nil {
			return nil, fmt.Errorf("the stored moderation policy: %w", err)
		}
		j.from = string(made)
	}
	j.at = time.Now()
	return j.rules, nil
}

// staffNames gives the names that nobody else may comment under.
func staffNames(ctx context.Context, q postgres.Querier) (names []string, err error) {
	const query = `select name from accounts where roles <> '{READER}' and disabled_at is null order by id`
	err = q.SelectContext(ctx, &names, query)
	return names, err
}

func (j *Judge) compile(p moderation.Policy, staff []string) (*moderation.Rules, error) {
	if j.External == nil {
		return moderation.Compile(p, staff)
	}
	outside, err := j.External.Check()
	if err != nil {
		return nil, err
	}
	return moderation.Compile(p, staff, outside)
}

// forget makes the next judgement look at policy and staff anew.
func (j *Judge) forget() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.at = time.Time{}
}

// storedPolicy gives the policy that counts: the latest one set, or the one a newsroom starts with. Settings that a later
// version of the program has brought keep their defaults.
func storedPolicy(ctx context.Context, q postgres.Querier) (moderation.Policy, error) {
	p := moderation.DefaultPolicy()
	var stored []byte
	err := q.GetContext(ctx, &stored, `select policy from moderation_policies order by id desc limit 1`)
	if errors.Is(err, sql.ErrNoRows) {
		return p, nil
	}
	if err != nil {
		return p, err
	}
	return p, json.Unmarshal(stored, &p)
}

// Policy gives the moderation policy that counts now.
func (s *Service) Policy(ctx context.Context, by account.Viewer) (*moderation.Policy, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	p, err := storedPolicy(ctx, s.DB)
	return &p, err
}

// SetPolicy makes p the policy that counts, on every server within seconds. What is wrong with it comes back as a fault.List.
func (s *Service) SetPolicy(ctx context.Context, by account.Viewer, p moderation.Policy) (*moderation.Policy, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	if err := p.Check(); err != nil {
		return nil, err
	}
	if err := storePolicy(ctx, s.DB, by, p); err != nil {
		return nil, err
	}
	s.Judge.forget()
	return &p, nil
}

func storePolicy(ctx context.Context, q postgres.Querier, by account.Viewer, p moderation.Policy) error {
	stored, err := json.Marshal(p)
	if err != nil {
		return fault.New(fault.BadUserInput, "the policy cannot be stored").Because(err)
	}
	_, err = q.ExecContext(ctx, `insert into moderation_policies (policy, set_by) values ($1, nullif($2, 0))`, string(stored), int64(by.ID))
	return err
}
