package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/store"
)

// siteWeek is a line of status --sites.
type siteWeek struct {
	store.SiteWeek
	// Drop says what has fallen since the week before; "" when nothing has.
	Drop string `json:"drop"`
}

// siteStatus prints how many articles each site gave and how complete they are.
func (p *program) siteStatus(c *cli.Context, st *store.Store) error {
	by, weeks := c.String("by"), c.Int("weeks")
	switch {
	case by != "loaded" && by != "published":
		return usagef("--by %s: say loaded or published", by)
	case weeks < 0:
		return usagef("--weeks %d: say a number from 0", weeks)
	}
	counted, err := st.Sites(c.Context, by == "published")
	if err != nil {
		return err
	}
	rows := lastWeeks(withDrops(counted, store.WeekOf(time.Now())), weeks)
	out, _ := p.createOutput("")
	if c.Bool("json") {
		enc := lines(out)
		for i := range rows {
			if err := enc.Encode(&rows[i]); err != nil {
				return err
			}
		}
		return out.commit()
	}
	if len(rows) == 0 {
		fmt.Fprintln(out, "no articles")
		return out.commit()
	}
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "SITE\tWEEK\tARTICLES\tTITLE\tDATE\tTEXT\tDROP")
	for _, l := range rows {
		fmt.Fprintf(table, "%s\t%s\t%d\t%s\t%s\t%s\t%s\n", orDash(l.Site), orDash(l.Week), l.Articles,
			percent(l.Title, l.Articles), percent(l.Date, l.Articles), percent(l.Text, l.Articles), l.Drop)
	}
	table.Flush()
	for l := range strings.Lines(text.String()) {
		fmt.Fprintln(out, strings.TrimRight(l, " \n"))
	}
	return out.commit()
}

// withDrops adds the weeks in which a site gave nothing, from its first week to
// the last one of all sites, and says what fell. In the current week articles
// are still to come.
func withDrops(counted []store.SiteWeek, current string) (rows []siteWeek) {
	last := ""
	for _, w := range counted {
		last = max(last, w.Week)
	}
	var good store.SiteWeek // the last week of the site that gave enough to compare with
	for i, w := range counted {
		if good.Site != w.Site {
			good = store.SiteWeek{Site: w.Site}
		}
		line := siteWeek{SiteWeek: w}
		if w.Week != "" {
			line.Drop = dropSince(&good, &w, current)
			if w.Articles >= fewToCompare && line.Drop == "" {
				good = w
			}
		}
		rows = append(rows, line)
		if w.Week == "" {
			continue
		}
		end := store.WeekAfter(last)
		if i+1 < len(counted) && counted[i+1].Site == w.Site {
			end = counted[i+1].Week
		}
		for week := store.WeekAfter(w.Week); week < end; week = store.WeekAfter(week) {
			empty := store.SiteWeek{Site: w.Site, Week: week}
			rows = append(rows, siteWeek{empty, dropSince(&good, &empty, current)})
		}
	}
	return rows
}

// fewToCompare is how many articles a week has to have to be compared with.
const fewToCompare = 4

// dropSince says what is worse in a week than in the last good one: a quarter of
// the articles or less, or a share that is 30 points lower.
func dropSince(good, w *store.SiteWeek, current string) string {
	if good.Articles == 0 {
		return ""
	}
	if 4*w.Articles <= good.Articles && w.Week != current {
		return fmt.Sprintf("articles, %d in %s", good.Articles, good.Week)
	}
	drop := ""
	if w.Articles == 0 {
		return drop
	}
	for _, part := range []struct {
		name      string
		was, have int
	}{{"title", good.Title, w.Title}, {"date", good.Date, w.Date}, {"text", good.Text, w.Text}} {
		was, is := 100*part.was/good.Articles, 100*part.have/w.Articles
		if was-is < 30 {
			continue
		}
		if drop != "" {
			drop += "; "
		}
		drop += fmt.Sprintf("%s, %d%% in %s", part.name, was, good.Week)
	}
	return drop
}

// lastWeeks keeps the last n weeks and what has no week; 0 keeps all.
func lastWeeks(rows []siteWeek, n int) []siteWeek {
	weeks := map[string]bool{}
	for _, l := range rows {
		if l.Week != "" {
			weeks[l.Week] = true
		}
	}
	known := sortedKeys(weeks)
	if n == 0 || len(known) <= n {
		return rows
	}
	first := known[len(known)-n]
	var kept []siteWeek
	for _, l := range rows {
		if l.Week == "" || l.Week >= first {
			kept = append(kept, l)
		}
	}
	return kept
}

// percent gives a share; a dash of nothing.
func percent(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%d%%", 100*n/of)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
