package main

import "syscall"

// dieWithUs has the kernel end a child when we are killed and cannot.
func dieWithUs(attr *syscall.SysProcAttr) { attr.Pdeathsig = syscall.SIGTERM }
