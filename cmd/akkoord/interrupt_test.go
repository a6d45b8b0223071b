package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
)

// interrupter is a standard input that somebody breaks off: its first read
// interrupts the program and never ends.
type interrupter func()

func (f interrupter) Read([]byte) (int, error) {
	f()
	select {}
}

func TestInterruptLeavesNothing(t *testing.T) {
	for _, line := range []string{"load - --output", "extract - --output", "extract - --jobs 3 --refused"} {
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(t.Context())
		var log bytes.Buffer
		p := &program{stdin: interrupter(cancel), stdout: &bytes.Buffer{}, stderr: &log}
		args := append(strings.Fields("akkoord "+line), filepath.Join(dir, "out"))
		if code := p.runContext(ctx, args); code != exitFailed || !strings.Contains(log.String(), "interrupted") {
			t.Errorf("%s: ends with %d and says %q", line, code, log.String())
		}
		if left := names(t, dir); left != "" {
			t.Errorf("%s: leaves %q", line, left)
		}
	}
	for _, command := range []string{"load", "run", "sentences"} {
		ctx, cancel := context.WithCancel(t.Context())
		var log bytes.Buffer
		p := &program{stdin: interrupter(cancel), stdout: &bytes.Buffer{}, stderr: &log}
		if code := p.runContext(ctx, []string{"akkoord", command, "-", "--workspace", t.TempDir()}); code != exitFailed {
			t.Errorf("%s: ends with %d and says %q", command, code, log.String())
		}
	}
}
