package embedded

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// dieWithUs does nothing: macOS has no such signal. The next start stops what we left behind.
func dieWithUs(*syscall.SysProcAttr, syscall.Signal) {}

// commandLine returns the words that started a process, each followed by a space; a dead one and a zombie have none.
func commandLine(pid int) string {
	out, err := exec.Command("ps", "-ww", "-o", "state=,command=", "-p", strconv.Itoa(pid)).Output()
	state, words, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	if err != nil || strings.HasPrefix(state, "Z") {
		return ""
	}
	return strings.TrimSpace(words) + " "
}
