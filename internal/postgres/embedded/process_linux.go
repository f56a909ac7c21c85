package embedded

import (
	"bytes"
	"fmt"
	"os"
	"syscall"
)

func dieWithUs(attr *syscall.SysProcAttr, signal syscall.Signal) { attr.Pdeathsig = signal }

// commandLine returns the words that started a process, each followed by a space; a dead one and a zombie have none.
func commandLine(pid int) string {
	words, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return ""
	}
	return string(bytes.ReplaceAll(words, []byte{0}, []byte{' '}))
}
