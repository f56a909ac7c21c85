package embedded

import (
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// process is a program that dies with us.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when it has exited
	err  error         // how; set before done is closed
}

// launch starts cmd. Where the system can do that, cmd is sent the signal when we are gone, however we went.
func launch(cmd *exec.Cmd, whenWeDie syscall.Signal) (*process, error) {
	dieWithUs(cmd.SysProcAttr, whenWeDie)
	p := &process{cmd: cmd, done: make(chan struct{})}
	started := make(chan error)
	go func() {
		// The signal comes when the thread that forked ends, not the process (golang/go#27505): keep this one.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			p.err = cmd.Wait()
			close(p.done)
		}
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

// stop sends a signal and says whether the process is gone within the given time.
func (p *process) stop(signal syscall.Signal, patience time.Duration) bool {
	_ = p.cmd.Process.Signal(signal) // fails when it is gone already
	select {
	case <-p.done:
		return true
	case <-time.After(patience):
		return false
	}
}
