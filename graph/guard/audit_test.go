package guard

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// TestGraphQLOverHTTPIsKeptTo asks a running server all that the audits of graphql-http ask, MUST, SHOULD and MAY.
func TestGraphQLOverHTTPIsKeptTo(t *testing.T) {
	t.Parallel()
	dir := auditor(t)
	// One audit asks for __type, which strangers may not: the audits are for those who may.
	_, address := server(t, Options{Introspection: func(context.Context) bool { return true }})
	out, err := command(t, dir, "node", "audit.mjs", address).Output()
	if err != nil {
		t.Fatalf("the audits did not run: %v", err)
	}
	var results []struct{ ID, Name, Status, Reason string }
	if err := json.Unmarshal(out, &results); err != nil {
		t.Fatal(err)
	}
	if len(results) != 61 {
		t.Errorf("%d audits, 61 are known", len(results))
	}
	for _, r := range results {
		if r.Status != "ok" {
			t.Errorf("%s %s: %s, %s", r.ID, r.Name, r.Status, r.Reason)
		}
	}
}

// auditor installs the audits into a directory of their own.
func auditor(t *testing.T) string {
	t.Helper()
	for _, tool := range []string{"node", "npm"} {
		_, err := exec.LookPath(tool)
		switch {
		case err == nil:
		case os.Getenv("CI") == "":
			t.Skipf("the audits need %s, which is not here", tool)
		default:
			t.Fatalf("the audits need %s, which is not here: apt-get install nodejs npm", tool)
		}
	}
	dir := t.TempDir()
	for _, name := range []string{"package.json", "package-lock.json", "audit.mjs"} {
		text, err := os.ReadFile(filepath.Join("testdata", "audit", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := command(t, dir, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-timeout=45000").CombinedOutput(); err != nil {
		if os.Getenv("CI") == "" {
			t.Skipf("the audits cannot be installed: %v\n%s", err, out)
		}
		t.Fatalf("the audits cannot be installed: %v\n%s", err, out)
	}
	return dir
}

func command(t *testing.T, dir, name string, args ...string) *exec.Cmd {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	return cmd
}
