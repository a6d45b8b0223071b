package index

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/google/go-cmp/cmp"
)

// Words that no stem brings together, so that the plain search below may compare
// them as they are.
var (
	vocabulary = []string{"brug", "molen", "duin", "polder", "kanaal", "sluis", "heide", "veen", "dijk", "bos", "akker", "haven"}
	townNames  = []string{"Aarveld", "Boskant", "Duinoord", "Eikwoude", "Groeneveen", "Hazelo", "Klaverdam"}
	provinces  = []string{"Drenthe", "Gelderland", "Zeeland"}
	newspapers = []string{"Streeknieuws", "Het Veenblad", "De Kust", ""}
)

// pick gives one of a list, the first ones more often.
func pick[T any](r *rand.Rand, list []T) T { return list[min(r.IntN(len(list)), r.IntN(len(list)))] }

// someDate gives a date of any precision between 2015 and 2024, or none.
func someDate(r *rand.Rand) akkoord.Date {
	d := akkoord.Date{Year: 2015 + r.IntN(10), Month: 1 + r.IntN(12), Day: 1 + r.IntN(28)}
	switch r.IntN(6) {
	case 0:
		return akkoord.Date{}
	case 1:
		return akkoord.Date{Year: d.Year}
	case 2:
		d.Day = 0
	}
	return d
}

// generate makes n articles with one to three agreements each.
func generate(r *rand.Rand, n, words int) ([]akkoord.Article, []akkoord.Record) {
	articles := make([]akkoord.Article, n)
	records := make([]akkoord.Record, n)
	for i := range articles {
		id := fmt.Sprintf("n%06d", i)
		var text []string
		for range words {
			text = append(text, pick(r, vocabulary))
		}
		articles[i] = akkoord.Article{ID: id, Lang: "nl", Text: strings.Join(text, " ")}
		records[i] = akkoord.Record{ID: id, Source: akkoord.OptString(pick(r, newspapers))}
		for k := range 1 + r.IntN(3) {
			records[i].Agreements = append(records[i].Agreements, someAgreement(r, fmt.Sprintf("%s-%d", id, k)))
		}
	}
	return articles, records
}

func someAgreement(r *rand.Rand, id string) akkoord.Agreement {
	a := akkoord.Agreement{ID: id, Kind: pick(r, akkoord.Kinds), Status: pick(r, akkoord.Statuses), Signed: someDate(r), ValidUntil: someDate(r)}
	for range r.IntN(5) {
		town := pick(r, townNames)
		p := akkoord.Party{Name: "gemeente " + town, Kind: "gemeente", ID: akkoord.OptString("gm" + town)}
		switch r.IntN(5) {
		case 0:
			p = akkoord.Party{Name: "Stichting " + town, Kind: pick(r, akkoord.PartyKinds)}
		case 1:
			p = akkoord.Party{Name: "de twee gemeenten", Kind: "gemeente", Members: []string{"gemeente " + pick(r, townNames), "gemeente " + pick(r, townNames)}}
		}
		a.Signatories = append(a.Signatories, p)
	}
	for range r.IntN(3) {
		region := akkoord.Region{Name: pick(r, townNames), Kind: "gemeente", Within: []string{"land:Nederland", "provincie:" + pick(r, provinces)}}
		if r.IntN(4) == 0 {
			region = akkoord.Region{Name: pick(r, provinces), Kind: "provincie"}
		}
		a.Regions = append(a.Regions, region)
	}
	return a
}

// plain is one agreement for the plain search.
type plain struct {
	a      *akkoord.Agreement
	words  []string
	values map[string][]string
}

func plainly(articles []akkoord.Article, records []akkoord.Record) []plain {
	var list []plain
	for i := range records {
		for k := range records[i].Agreements {
			a := &records[i].Agreements[k]
			v := map[string][]string{"kind": {string(a.Kind)}, "status": {string(a.Status)}}
			if !a.Signed.IsZero() {
				v["year"] = []string{fmt.Sprint(a.Signed.Year)}
			}
			if !a.ValidUntil.IsZero() {
				v["year_ends"] = []string{fmt.Sprint(a.ValidUntil.Year)}
			}
			if s := records[i].Source; s != "" {
				v["source"] = []string{string(s)}
			}
			for _, p := range a.Signatories {
				v["party"] = append(append(v["party"], p.Name), p.Members...)
				v["party_kind"] = append(v["party_kind"], string(p.Kind))
			}
			for _, g := range a.Regions {
				v["region"] = append(v["region"], g.Name)
				if g.Kind == "provincie" {
					v["province"] = append(v["province"], g.Name)
				}
				for _, w := range g.Within {
					if name, ok := strings.CutPrefix(w, "provincie:"); ok {
						v["province"] = append(v["province"], name)
					}
				}
			}
			for facet := range v {
				slices.Sort(v[facet])
				v[facet] = slices.Compact(v[facet])
			}
			list = append(list, plain{a, strings.Fields(articles[i].Text), v})
		}
	}
	return list
}

// inRange reports whether a date has a day in common with the range.
func inRange(d, from, to akkoord.Date) bool {
	if from.IsZero() && to.IsZero() {
		return true
	}
	return !d.IsZero() && (from.IsZero() || day(d.Last()) >= day(from.First())) && (to.IsZero() || day(d.First()) <= day(to.Last()))
}

// answer searches plainly: total, and the counts of every facet.
func answer(list []plain, q *Query, text func(words []string) bool) (int, map[string]map[string]int) {
	plans := slices.Contains(q.Facets["status"], "announced")
	total := 0
	counts := map[string]map[string]int{}
	for _, facet := range FacetNames {
		counts[facet] = map[string]int{}
		for _, v := range q.Facets[facet] {
			counts[facet][v] = 0
		}
	}
	for _, p := range list {
		dated := p.a.Status != akkoord.Announced || plans
		bounded := q.From != akkoord.Date{} || q.To != akkoord.Date{} || q.EndsFrom != akkoord.Date{} || q.EndsTo != akkoord.Date{}
		if !text(p.words) || bounded && !dated || !inRange(p.a.Signed, q.From, q.To) || !inRange(p.a.ValidUntil, q.EndsFrom, q.EndsTo) {
			continue
		}
		values := func(facet string) []string {
			if !dated && strings.HasPrefix(facet, "year") {
				return nil
			}
			return p.values[facet]
		}
		passes := func(but string) bool {
			for facet, selected := range q.Facets {
				if facet != but && !slices.ContainsFunc(values(facet), func(v string) bool { return slices.Contains(selected, v) }) {
					return false
				}
			}
			return true
		}
		if passes("") {
			total++
		}
		for _, facet := range FacetNames {
			if passes(facet) {
				for _, v := range values(facet) {
					counts[facet][v]++
				}
			}
		}
	}
	return total, counts
}

// someText makes a text query and what it means.
func someText(r *rand.Rand) (string, func([]string) bool) {
	a, b, c := pick(r, vocabulary), pick(r, vocabulary), pick(r, vocabulary)
	has := slices.Contains[[]string]
	switch r.IntN(7) {
	case 0:
		return a, func(w []string) bool { return has(w, a) }
	case 1:
		return a + " " + b, func(w []string) bool { return has(w, a) && has(w, b) }
	case 2:
		return a + " -" + b, func(w []string) bool { return has(w, a) && !has(w, b) }
	case 3:
		return c + " " + a + " OR " + b, func(w []string) bool { return has(w, c) && (has(w, a) || has(w, b)) }
	case 4:
		return `"` + a + " " + b + `"`, func(w []string) bool { return strings.Contains(strings.Join(w, " "), a+" "+b) }
	case 5:
		return fmt.Sprintf("-(%s OR %s)", a, b), func(w []string) bool { return !has(w, a) && !has(w, b) }
	}
	return "", func([]string) bool { return true }
}

// TestCountsEqualAPlainCount holds totals and facet counts of 400 random queries
// against a plain loop over the records.
func TestCountsEqualAPlainCount(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	articles, records := generate(r, 400, 12)
	ix := built(t, articles, records)
	list := plainly(articles, records)
	filled := 0
	for n := range 400 {
		text, means := someText(r)
		q := Query{Text: text, Facets: map[string][]string{}, Size: -1}
		for range r.IntN(4) {
			facet := FacetNames[r.IntN(len(FacetNames))]
			for range 1 + r.IntN(2) {
				if v := list[r.IntN(len(list))].values[facet]; len(v) > 0 && !slices.Contains(q.Facets[facet], v[0]) {
					q.Facets[facet] = append(q.Facets[facet], v[0])
				}
			}
		}
		if r.IntN(3) == 0 {
			q.From, q.To = someDate(r), someDate(r)
		}
		if r.IntN(4) == 0 {
			q.EndsFrom, q.EndsTo = someDate(r), someDate(r)
		}
		if q.check() != nil {
			q.To, q.EndsTo = akkoord.Date{}, akkoord.Date{} // the range was the wrong way round
		}
		res, err := ix.Search(context.Background(), q)
		if err != nil {
			t.Fatalf("query %d %+v: %v", n, q, err)
		}
		total, want := answer(list, &q, means)
		got := map[string]map[string]int{}
		for _, f := range res.Facets {
			got[f.Name] = map[string]int{}
			for _, v := range f.Values {
				got[f.Name][v.Value] = v.Count
			}
		}
		if res.Total != total {
			t.Errorf("query %d %+v: total %d, want %d", n, q, res.Total, total)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("query %d %+v (-want +got):\n%s", n, q, d)
		}
		if total > 0 {
			filled++
		}
	}
	if filled < 200 {
		t.Errorf("only %d of 400 queries found anything: they test too little", filled)
	}
}

// TestPagesJoin holds that pages put together are the whole list, in every order.
func TestPagesJoin(t *testing.T) {
	articles, records := generate(rand.New(rand.NewPCG(1, 2)), 120, 12)
	ix := built(t, articles, records)
	for _, sort := range Sorts {
		q := Query{Text: "brug OR molen", Sort: sort, Size: 1000}
		whole, err := ix.Search(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		var pages []Hit
		for q.Size, q.Offset = 7, 0; q.Offset < whole.Total; q.Offset += q.Size {
			page, err := ix.Search(context.Background(), q)
			if err != nil {
				t.Fatal(err)
			}
			pages = append(pages, page.Hits...)
		}
		if d := cmp.Diff(whole.Hits, pages); d != "" {
			t.Errorf("sort %s (-whole +pages):\n%s", sort, d)
		}
	}
}
