package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

func TestSites(t *testing.T) {
	s := openNew(t, t.TempDir())
	bare := akkoord.Article{ID: "bare", Source: "De Koerier", Lang: "nl", Text: "kort"}
	whole := article("whole")
	whole.URL, whole.Published = "https://WWW.zeist.nl:443/nieuws", akkoord.Date{Year: 2020, Month: 12, Day: 31}
	for range LeastText {
		whole.Text += "."
	}
	for i, a := range []akkoord.Article{article("a"), article("b"), bare, whole} {
		if _, err := s.PutArticles(t.Context(), []akkoord.Article{a}, ArticleOptions{At: morning.AddDate(0, 0, 6*(i/3))}); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		byPublished bool
		want        []SiteWeek
	}{
		{false, []SiteWeek{
			{Site: "De Koerier", Week: "2024-W19", Articles: 1},
			{Site: "example.org", Week: "2024-W19", Articles: 2, Title: 2, Date: 2},
			{Site: "zeist.nl", Week: "2024-W19", Articles: 1, Title: 1, Date: 1, Text: 1},
		}},
		{true, []SiteWeek{ // a month is no week
			{Site: "De Koerier", Articles: 1},
			{Site: "example.org", Articles: 2, Title: 2, Date: 2},
			{Site: "zeist.nl", Week: "2020-W53", Articles: 1, Title: 1, Date: 1, Text: 1},
		}},
	} {
		got, err := s.Sites(t.Context(), tt.byPublished)
		if d := cmp.Diff(tt.want, got); err != nil || d != "" {
			t.Errorf("by published %v: %v (-want +got):\n%s", tt.byPublished, err, d)
		}
	}
}

func TestWeekAfter(t *testing.T) {
	for week, want := range map[string]string{"2020-W52": "2020-W53", "2020-W53": "2021-W01", "2021-W52": "2022-W01", "2024-W19": "2024-W20", "": ""} {
		if got := WeekAfter(week); got != want {
			t.Errorf("after %q: %q, want %q", week, got, want)
		}
	}
}
