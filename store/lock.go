package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// ErrLocked says that another process holds a lock that excludes this one.
var ErrLocked = errors.New("another akkoord is at work in it")

// Lock is a held lock on a file.
type Lock struct {
	f *os.File
}

// LockFile takes the lock on the file at path, which is made where it is
// missing: alone, or shared with others who share it. It never waits: when
// somebody else is in the way the error is ErrLocked. The lock ends with Close
// or with the process.
func LockFile(path string, alone bool) (*Lock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil && !alone && errors.Is(err, fs.ErrPermission) {
		// A reader of somebody else's workspace need not be able to write there.
		f, err = os.Open(path)
	}
	if err != nil {
		return nil, fmt.Errorf("open lock: %w", err)
	}
	if err := lock(f, alone); err != nil {
		f.Close()
		if errors.Is(err, ErrLocked) {
			return nil, err
		}
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &Lock{f}, nil
}

// Close gives the lock back. The file stays: removing it would let two
// processes lock two different files of one name.
func (l *Lock) Close() error {
	// Closing the file drops the lock on every system that we build for.
	return l.f.Close()
}
