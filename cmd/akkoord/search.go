package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/index"
)

func (p *program) searchCommand() *cli.Command {
	c := command("search", "find agreements by words, facets and dates", "[QUERY]",
		"QUERY is words, \"phrases\", -words to leave out; docs/search.md describes it. Without one everything is\n"+
			"found. Values of one facet add up (or), facets narrow down (and). The facets are "+strings.Join(index.FacetNames, ", ")+".\n"+
			"Dates are YYYY, YYYY-MM or YYYY-MM-DD and count themselves in.",
		"akkoord search 'jeugdzorg -wmo' --facet kind=convenant --facet party='Vincent van Gogh' --from 2017 --to 2019 --ends-to 2021",
		&cli.StringSliceFlag{Name: "facet", Usage: "keep what has `NAME=VALUE` (repeatable)"},
		&cli.StringFlag{Name: "from", Usage: "signed on or after `DATE`"},
		&cli.StringFlag{Name: "to", Usage: "signed on or before `DATE`"},
		&cli.StringFlag{Name: "ends-from", Usage: "ends on or after `DATE`"},
		&cli.StringFlag{Name: "ends-to", Usage: "ends on or before `DATE`"},
		&cli.StringFlag{Name: "sort", Usage: "order by `relevance|signed|ends|parties`"},
		&cli.IntFlag{Name: "limit", Usage: "show `N` hits", Value: 10},
		&cli.IntFlag{Name: "offset", Usage: "pass over the first `N` hits"},
		&cli.BoolFlag{Name: "json", Usage: "print the answer as JSON"})
	c.Action = p.search
	return c
}

// search answers one query.
func (p *program) search(c *cli.Context) error {
	q, err := queryOf(c)
	if err != nil {
		return err
	}
	st, err := openToRead(c)
	if err != nil {
		return err
	}
	defer st.Close()
	ix, err := openIndex(c.Context, st)
	if err != nil {
		return err
	}
	defer ix.Close()
	res, err := ix.Search(c.Context, q)
	var syntax *index.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return usagef("%v", syntax) // it is the line that is wrong, not the index
	case err != nil:
		return err
	case c.Bool("json"):
		return p.printJSON(res)
	}
	for _, note := range res.Notes {
		p.log.Warn(note)
	}
	return p.printResult(res)
}

// queryOf reads the flags of a search.
func queryOf(c *cli.Context) (index.Query, error) {
	q := index.Query{Text: strings.Join(c.Args().Slice(), " "), Sort: index.Sort(c.String("sort")),
		Size: c.Int("limit"), Offset: c.Int("offset"), Facets: map[string][]string{}}
	if q.Size < 0 || q.Offset < 0 {
		return q, usagef("--limit and --offset cannot be below 0")
	}
	if q.Size == 0 {
		q.Size = -1 // counts only; to the index 0 is its default
	}
	if q.Sort != "" && !slices.Contains(index.Sorts, q.Sort) {
		return q, usagef("--sort %s: say one of %s", q.Sort, joined(index.Sorts))
	}
	for _, f := range c.StringSlice("facet") {
		name, value, ok := strings.Cut(f, "=")
		if !ok || value == "" {
			return q, usagef("--facet %s: say NAME=VALUE", f)
		}
		if !slices.Contains(index.FacetNames, name) {
			hint := ""
			if near := nearest(name, index.FacetNames); near != "" {
				hint = fmt.Sprintf(" did you mean %s?", near)
			}
			return q, usagef("--facet %s: there is no facet %q;%s the facets are %s", f, name, hint, strings.Join(index.FacetNames, ", "))
		}
		q.Facets[name] = append(q.Facets[name], value)
	}
	for flag, date := range map[string]*akkoord.Date{"from": &q.From, "to": &q.To, "ends-from": &q.EndsFrom, "ends-to": &q.EndsTo} {
		d, err := akkoord.ParseDate(c.String(flag))
		if err != nil {
			return q, usagef("--%s: %v", flag, err)
		}
		*date = d
	}
	return q, nil
}

// joined lists names that have a type of their own.
func joined[S ~string](values []S) string {
	var all []string
	for _, v := range values {
		all = append(all, string(v))
	}
	return strings.Join(all, ", ")
}

// facetValues is how many values of a facet are shown to people.
const facetValues = 6

// printResult writes hits with their proof and then the facets.
func (p *program) printResult(res *index.Result) error {
	out, _ := p.createOutput("")
	marks := p.marks()
	fmt.Fprintln(out, counted(res.Total, "agreement"))
	for i, h := range res.Hits {
		fmt.Fprintf(out, "\n%d. %s\n", res.Offset+i+1, hitHeading(&h))
		if names := hitParties(&h); names != "" {
			fmt.Fprintf(out, "   %s\n", names)
		}
		if h.Proof != nil {
			fmt.Fprintf(out, "   %s\n", marks.sentence(h.Proof.Sentence, h.Proof.Mark))
		}
		fmt.Fprintf(out, "   %s  %s\n", h.ID, origin(h.ArticleID, h.Source, h.Published))
	}
	heading := "\n"
	for _, f := range res.Facets {
		if len(f.Values) == 0 {
			continue
		}
		var shown []string
		for i, v := range f.Values {
			if i < facetValues || v.Selected {
				s := fmt.Sprintf("%s %d", v.Value, v.Count)
				if v.Selected {
					s = "[" + s + "]"
				}
				shown = append(shown, s)
			}
		}
		if more := len(f.Values) - len(shown); more > 0 {
			shown = append(shown, fmt.Sprintf("and %d more", more))
		}
		fmt.Fprintf(out, "%s%-11s %s\n", heading, f.Name, strings.Join(shown, ", "))
		heading = ""
	}
	return out.commit()
}

// hitHeading gives a hit in a line.
func hitHeading(h *index.Hit) string {
	a := akkoord.Agreement{Kind: h.Kind, Name: h.Name, Status: h.Status, Signed: h.Signed, ValidUntil: h.ValidUntil}
	return agreementHeading(&a)
}

// hitParties lists the first parties.
func hitParties(h *index.Hit) string {
	var names []string
	for _, s := range h.Parties {
		names = append(names, s.Name)
	}
	return shortList(names, 5)
}
