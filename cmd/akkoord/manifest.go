package main

import (
	"context"
	"errors"
	"math"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

// run is the run of a command that writes to a workspace; it leaves a manifest
// there.
type run struct {
	store.Manifest
	p     *program
	st    *store.Store
	begun time.Time
}

// beginRun begins the manifest of a command. It has to be ended.
func (p *program) beginRun(c *cli.Context, st *store.Store, refused *refusals) (*run, error) {
	r := &run{p: p, st: st, begun: time.Now()}
	r.Command, r.Inputs, r.Program = c.Command.Name, c.Args().Slice(), version()
	r.Counts, r.Flags = map[string]int{}, map[string]string{}
	for _, f := range c.Command.Flags {
		if name := f.Names()[0]; c.IsSet(name) {
			r.Flags[name] = c.String(name) // whatever its type
		}
	}
	if refused != nil {
		refused.manifest = &r.Manifest
	}
	return r, st.BeginRun(&r.Manifest, r.begun)
}

// read notes what was read in sources.
func (r *run) read(sum corpus.Summary) {
	r.Counts["articles"], r.Counts["skipped"] = sum.Articles, sum.Skipped
	r.Counts["repeated"], r.Counts["passed_over"] = sum.Repeated, sum.PassedOver
	r.SkippedBy, r.PassedOverBy = sum.SkippedBy, sum.PassedOverBy
}

// loaded notes what became of it.
func (r *run) loaded(l *loader) {
	r.read(l.read)
	r.Counts["new"], r.Counts["changed"], r.Counts["unchanged"] = l.stored.Added, l.stored.Changed, l.unchanged()
	r.Counts["copies"], r.Counts["files_not_read_again"] = l.stored.Copies, l.known
	r.Counts["gone"], r.Counts["pruned"] = l.gone, l.pruned
}

// end writes the manifest; err is what the command ends with, to which what goes
// wrong here is added.
func (r *run) end(ctx context.Context, err *error) {
	now := time.Now()
	r.Seconds = math.Round(now.Sub(r.begun).Seconds()*1000) / 1000
	var refused refusedError
	switch {
	case *err == nil:
		r.Outcome = store.RunDone
	case errors.As(*err, &refused):
		r.Outcome = store.RunRefused
	case ctx.Err() != nil:
		r.Outcome = store.RunInterrupted
	default:
		r.Outcome, r.Error = store.RunFailed, (*err).Error()
	}
	if werr := r.st.EndRun(&r.Manifest, now); werr != nil {
		*err = errors.Join(*err, werr)
	}
}
