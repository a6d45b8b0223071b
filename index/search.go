package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
)

// Search answers a query. The error is a *SyntaxError when the text of the query
// cannot be read, ErrDamaged when the index cannot be, and ErrOutdated when an
// agreement that it has is no longer in the register.
func (ix *Index) Search(ctx context.Context, q Query) (_ *Result, err error) {
	defer guard(ix.dir, &err)
	if err := q.check(); err != nil {
		return nil, err
	}
	cols, err := ix.columns()
	if err != nil {
		return nil, fmt.Errorf("search %s: %w (%w)", ix.dir, ErrDamaged, err)
	}
	c := &compiler{ix: ix, columns: cols, notes: []string{}}
	base, err := c.compile(&q)
	if err != nil {
		return nil, err
	}
	count, err := newCounter(c, &q)
	if err != nil {
		return nil, err
	}
	if q.Sort == ByDefault {
		q.Sort = BySigned
		if c.scored {
			q.Sort = ByRelevance
		}
	}
	if q.Size == 0 {
		q.Size = defaultSize
	}
	top := &ranking{columns: cols, sort: q.Sort, plans: c.plans, size: max(q.Size, 0)}
	if top.size > 0 {
		top.size += q.Offset
	}
	err = ix.each(ctx, base, q.Sort == ByRelevance, func(doc int, score float64) {
		if count.add(doc) {
			top.add(match{doc, score})
		}
	})
	if err != nil {
		return nil, fmt.Errorf("search %s: %w", ix.dir, err)
	}
	res := &Result{Total: count.total, Offset: q.Offset, Hits: []Hit{}, Facets: count.facets()}
	for _, m := range top.page(q.Offset) {
		hit, err := ix.hit(ctx, cols.ids[m.doc])
		if err != nil {
			return nil, err
		}
		res.Hits = append(res.Hits, hit)
	}
	if ok, err := ix.Current(ctx); err != nil {
		return nil, err
	} else if !ok {
		c.notes = append(c.notes, "the workspace has changed since its index was made: run `akkoord index`")
	}
	res.Notes = c.notes
	return res, nil
}

// each calls fn with every document that a query matches. Scores are computed
// only when they are wanted; it takes several times as long.
func (ix *Index) each(ctx context.Context, q query.Query, scores bool, fn func(doc int, score float64)) error {
	options := search.SearcherOptions{Score: "none"}
	if scores {
		options.Score = ""
	}
	searcher, err := q.Searcher(ctx, ix.reader, ix.bleve.Mapping(), options)
	if err != nil {
		return err
	}
	defer searcher.Close()
	sc := &search.SearchContext{
		DocumentMatchPool: search.NewDocumentMatchPool(searcher.DocumentMatchPoolSize()+1, 0),
		IndexReader:       ix.reader,
	}
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		m, err := searcher.Next(sc)
		if err != nil || m == nil {
			return err
		}
		fn(int(m.IndexInternalID.Value()), m.Score)
		sc.DocumentMatchPool.Put(m)
	}
}

// match is a document that passes the whole query.
type match struct {
	doc   int
	score float64
}

// ranking keeps the best matches.
type ranking struct {
	columns *columns
	sort    Sort
	plans   bool // dates of announced agreements count
	size    int  // matches to keep
	kept    []match
}

// add keeps a match when it may be among the best. It collects twice as many as
// are wanted before it sorts and drops, so that most matches cost nothing.
func (r *ranking) add(m match) {
	if r.size == 0 {
		return
	}
	r.kept = append(r.kept, m)
	if len(r.kept) >= 2*r.size+1000 {
		r.cut()
	}
}

func (r *ranking) cut() {
	slices.SortFunc(r.kept, r.compare)
	r.kept = r.kept[:min(len(r.kept), r.size)]
}

// page gives the matches from offset on.
func (r *ranking) page(offset int) []match {
	r.cut()
	return r.kept[min(offset, len(r.kept)):]
}

// compare puts a before b when it is below zero. It never gives zero for two
// documents.
func (r *ranking) compare(a, b match) int {
	c := 0
	switch r.sort {
	case ByRelevance:
		c = cmp.Compare(b.score, a.score)
	case ByEnds:
		x, y := r.date(r.columns.ends, a.doc), r.date(r.columns.ends, b.doc)
		switch {
		case x == 0 || y == 0: // the unknown last
			c = cmp.Compare(y, x)
		default:
			c = cmp.Compare(x, y)
		}
	case ByParties:
		c = cmp.Compare(r.columns.parties[b.doc], r.columns.parties[a.doc])
	}
	return cmp.Or(c,
		cmp.Compare(r.date(r.columns.signed, b.doc), r.date(r.columns.signed, a.doc)),
		strings.Compare(r.columns.ids[a.doc], r.columns.ids[b.doc]))
}

// date gives a date of a document, 0 when it is unknown or a plan that was not
// asked for.
func (r *ranking) date(of []int32, doc int) int32 {
	if r.columns.plan[doc] && !r.plans {
		return 0
	}
	return of[doc]
}
