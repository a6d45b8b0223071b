package main

import (
	"context"
	"sync"
	"time"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/store"
)

// harvest extracts the articles that a crawl stores, on the side: pages come in
// far more slowly than they are read. What it does not come to, the command
// extract makes up.
type harvest struct {
	ex    *extract.Extractor
	st    *store.Store
	found func(agreements int)

	todo   chan akkoord.Article
	done   chan struct{}
	failed []extract.Failure

	mu      sync.Mutex
	stopped bool // the store may be closed
	err     error
}

// startHarvest begins; found is told how many agreements there are in what was
// read. A harvest has to be stopped.
func startHarvest(ex *extract.Extractor, st *store.Store, found func(agreements int)) *harvest {
	h := &harvest{ex: ex, st: st, found: found, todo: make(chan akkoord.Article, batchSize), done: make(chan struct{})}
	go h.run()
	return h
}

// resume hands over what a crawl stored before it was broken off, and did not
// come to.
func (h *harvest) resume(ctx context.Context, round int) error {
	return h.st.EachArticle(ctx, store.ArticleFilter{NotBy: makerOf(h.ex), Crawl: round}, func(a akkoord.Article) error {
		h.add(ctx, a)
		return ctx.Err()
	})
}

// add hands an article over; it waits while others are read, unless ctx ends.
func (h *harvest) add(ctx context.Context, a akkoord.Article) {
	select {
	case h.todo <- a:
	case <-ctx.Done():
	}
}

// run reads what has come in, all of it at once.
func (h *harvest) run() {
	defer close(h.done)
	reader, batch := h.ex.NewReader(), new(extract.Batch)
	for a := range h.todo {
		articles := []akkoord.Article{a}
		for more := true; more && len(articles) < batchSize; {
			select {
			case a, ok := <-h.todo:
				if more = ok; ok {
					articles = append(articles, a)
				}
			default:
				more = false
			}
		}
		h.ex.Split(batch, articles)
		records, failed := reader.ReadBatch(batch)
		h.failed = append(h.failed, failed...)
		h.put(records)
	}
}

// put stores records, unless it is too late for that.
func (h *harvest) put(records []akkoord.Record) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.stopped || h.err != nil {
		return
	}
	if _, h.err = h.st.PutRecords(context.Background(), records, store.RecordOptions{Extractor: makerOf(h.ex).Extractor, At: time.Now()}); h.err != nil {
		return
	}
	n := 0
	for i := range records {
		n += len(records[i].Agreements)
	}
	h.found(n)
}

// stop waits until everything is read, or until ctx ends: one article may be
// long. It gives the articles that could not be read. Nothing may be added any
// more, and nothing is stored after it. A nil harvest has nothing to do.
func (h *harvest) stop(ctx context.Context) ([]extract.Failure, error) {
	if h == nil {
		return nil, nil
	}
	close(h.todo)
	select {
	case <-h.done:
		return h.failed, h.err
	case <-ctx.Done():
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.stopped = true
	return nil, h.err
}
