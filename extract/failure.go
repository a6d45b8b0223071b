package extract

import (
	"fmt"

	"github.com/akkoord/akkoord"
)

// Failure is an article that could not be read because of a mistake in this
// program. One such article must not end a run over an archive.
type Failure struct {
	ID  string
	Err error
}

// guard calls fn and gives what it panicked with as an error that says what to
// do about it.
func guard(a *akkoord.Article, fn func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("extract %s: %v; this is a mistake in akkoord: please report it with the article", a.ID, p)
		}
	}()
	fn()
	return nil
}
