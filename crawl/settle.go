package crawl

import (
	"context"
	"fmt"
	"time"

	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

// retry puts an address back, to be asked for later, or gives it up. busy > 0 is
// how long the host asks to be left alone altogether.
func (c *crawler) retry(ctx context.Context, h *host, u store.URL, reason string, busy time.Duration) (again bool, err error) {
	wait := max(c.opt.Backoff<<u.Tries, busy)
	if u.Tries++; u.Tries >= c.opt.Tries {
		return false, c.settle(ctx, u, store.Failed, fmt.Sprintf("%s, asked for %d times", reason, u.Tries), store.Outcome{})
	}
	u.Due = c.opt.Now().Add(wait)
	if busy > 0 {
		h.busy = u.Due
	}
	return true, c.settle(ctx, u, store.Queued, reason, store.Outcome{})
}

// settle stores what came of an address and tells so.
func (c *crawler) settle(ctx context.Context, u store.URL, state, reason string, out store.Outcome) error {
	u.State, u.Reason = state, reason
	if state != store.Queued {
		u.Tries, u.Due = 0, time.Time{}
	}
	var err error
	if u.How == howCanonical && (state == store.Failed || state == store.Refused || reason == corpus.ErrNoText.Error()) {
		if out.Again, err = c.waiting(ctx, u.Parent, u); err != nil {
			return err
		}
	}
	sum, err := c.f.Settle(context.WithoutCancel(ctx), u, out)
	if err != nil {
		return err
	}
	if len(sum.Conflicts) > 0 {
		u.State, u.Reason = store.Refused, sum.Conflicts[0].Error()
	} else if out.Article != nil {
		u.ArticleID = out.Article.ID
	}
	n := sum.Added + sum.Changed
	c.count(func(s *Summary) { s.Articles += n })
	for _, f := range out.Found {
		if f.Host != u.Host {
			c.woken()
			break
		}
	}
	if len(out.Again) > 0 {
		c.woken() // it may be of another host
	}
	if c.h.Settled == nil {
		return nil
	}
	for _, f := range out.Found {
		if f.Reason != "" {
			c.h.Settled(store.URL{Found: f, State: store.Refused}, nil)
		}
	}
	switch {
	case u.State == store.Queued:
	case n > 0:
		c.h.Settled(u, out.Article)
	default:
		c.h.Settled(u, nil)
	}
	return nil
}

// woken tells run that a host may have got something to do.
func (c *crawler) woken() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}
