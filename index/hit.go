package index

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
)

// hit shows an agreement as the register has it.
func (ix *Index) hit(ctx context.Context, id string) (Hit, error) {
	e, err := ix.reg.Get(ctx, id)
	var article akkoord.Article
	if err == nil {
		article, err = ix.reg.Article(ctx, e.ArticleID)
	}
	if errors.Is(err, register.ErrNotFound) {
		return Hit{}, fmt.Errorf("show hit: %w (%w)", ErrOutdated, err)
	}
	if err != nil {
		return Hit{}, fmt.Errorf("show hit: %w", err)
	}
	a := &e.Agreement
	h := Hit{
		ID: e.ID, ArticleID: e.ArticleID, Title: e.Title, Source: e.Source, URL: e.URL, Published: e.Published,
		Kind: a.Kind, Name: a.Name, Status: a.Status, Signed: a.Signed, ValidUntil: a.ValidUntil,
		Parties: []HitParty{}, PartyCount: a.PartyCount, Regions: []string{}, Proof: proof(a, article.Text),
	}
	for _, p := range a.Signatories {
		h.Parties = append(h.Parties, HitParty{p.Name, p.Kind})
	}
	for _, r := range a.Regions {
		h.Regions = append(h.Regions, r.Name)
	}
	return h, nil
}

// proof gives the sentence that proves an agreement best: that of its signing
// date, else of a signatory, else of its kind, else of whatever there is.
func proof(a *akkoord.Agreement, text string) *Proof {
	best, rank := -1, 0
	for i, ev := range a.Evidence {
		if s := ev.Sentence.In(text); s == "" {
			continue // of another text, or of none
		}
		if r := proofRank(ev.Path); best < 0 || r < rank {
			best, rank = i, r
		}
	}
	if best < 0 {
		return nil
	}
	ev := &a.Evidence[best]
	p := &Proof{Path: ev.Path, Sentence: ev.Sentence.In(text), Span: ev.Sentence}
	if ev.Span.Len() > 0 && ev.Sentence.Contains(ev.Span) {
		p.Mark = &akkoord.Span{Start: ev.Span.Start - ev.Sentence.Start, End: ev.Span.End - ev.Sentence.Start}
	}
	return p
}

func proofRank(path string) int {
	switch {
	case path == string(akkoord.FieldSigned):
		return 0
	case strings.HasPrefix(path, "signatories["):
		return 1
	case path == string(akkoord.FieldKind):
		return 2
	}
	return 3
}
