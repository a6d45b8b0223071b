package store

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/akkoord/akkoord"
)

// SiteWeek counts the articles of one site in one week.
type SiteWeek struct {
	Site     string `json:"site"` // host without www, else publisher; "" when neither is known
	Week     string `json:"week"` // 2026-W07; "" when the day is not known
	Articles int    `json:"articles"`
	Title    int    `json:"title"` // of these, those with a title
	Date     int    `json:"date"`  // with a day of publication
	Text     int    `json:"text"`  // with LeastText of text
}

// LeastText is how long the text of an article is that counts as read well, in
// bytes: what is left of a page whose text was not found is shorter.
const LeastText = 300

// Sites counts the articles of every site by the week in which they came into
// the workspace as they are, or in which they were published. The rows are in
// the order of sites and weeks; there are none for weeks without an article.
func (s *Store) Sites(ctx context.Context, byPublished bool) ([]SiteWeek, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT coalesce(url, ''), coalesce(source, ''), coalesce(published, ''), coalesce(loaded, ''),
		title IS NOT NULL, octet_length(text) FROM articles`)
	if err != nil {
		return nil, fmt.Errorf("sites of %s: %w", s.dir, err)
	}
	defer rows.Close()
	type key struct{ site, week string }
	counts := map[key]*SiteWeek{}
	for rows.Next() {
		var address, source, published, loaded string
		var titled bool
		var size int
		if err := rows.Scan(&address, &source, &published, &loaded, &titled, &size); err != nil {
			return nil, fmt.Errorf("sites of %s: %w", s.dir, err)
		}
		day := loaded
		if byPublished {
			day = published
		}
		k := key{siteOf(address, source), weekOf(day)}
		w := counts[k]
		if w == nil {
			w = &SiteWeek{Site: k.site, Week: k.week}
			counts[k] = w
		}
		w.Articles++
		if titled {
			w.Title++
		}
		if published != "" {
			w.Date++
		}
		if size >= LeastText {
			w.Text++
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("sites of %s: %w", s.dir, err)
	}
	weeks := make([]SiteWeek, 0, len(counts))
	for _, w := range counts {
		weeks = append(weeks, *w)
	}
	slices.SortFunc(weeks, func(a, b SiteWeek) int {
		return cmp.Or(cmp.Compare(a.Site, b.Site), cmp.Compare(a.Week, b.Week))
	})
	return weeks, nil
}

// siteOf names the site of an article.
func siteOf(address, source string) string {
	if u, err := url.Parse(address); err == nil && u.Hostname() != "" {
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	return source
}

// weekOf gives the ISO week of a day or a time; "" when the day is not known.
func weekOf(day string) string {
	d, err := akkoord.ParseDate(day[:min(len(day), 10)])
	if err != nil || d.Day == 0 {
		return ""
	}
	return WeekOf(d.Time())
}

// WeekOf gives the ISO week of a time as Sites writes it: "2026-W07".
func WeekOf(t time.Time) string {
	year, week := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", year, week)
}

// WeekAfter gives the week after one that Sites gave; "" for the unknown one.
func WeekAfter(week string) string {
	var year, number int
	if n, _ := fmt.Sscanf(week, "%d-W%d", &year, &number); n != 2 {
		return ""
	}
	// The fourth of January is in the first week of its year.
	return WeekOf(time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 7*number))
}
