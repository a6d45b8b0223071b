package register

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
	"github.com/google/go-cmp/cmp"
)

// agreement builds an agreement of a test: id, signing date, then parties as
// "name|id|kind|member,member"; what is left out at the end is empty.
func agreement(id, signed string, parties ...string) akkoord.Agreement {
	date, err := akkoord.ParseDate(signed)
	if err != nil {
		panic(err)
	}
	a := akkoord.Agreement{ID: id, Kind: "convenant", Status: akkoord.Signed, Signed: date}
	for _, p := range parties {
		f := append(strings.Split(p, "|"), "", "", "")
		party := akkoord.Party{Name: f[0], ID: akkoord.OptString(f[1]), Kind: akkoord.PartyKind(f[2])}
		if f[3] != "" {
			party.Members = strings.Split(f[3], ",")
		}
		a.Signatories = append(a.Signatories, party)
	}
	return a
}

// registerOf gives a register of one record per list of agreements; the records
// are called r0, r1, … and the even ones come from "Streekblad Zuid".
func registerOf(t *testing.T, records ...[]akkoord.Agreement) *Register {
	t.Helper()
	st, err := store.Open(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	var articles []akkoord.Article
	var list []akkoord.Record
	for i, agreements := range records {
		id := "r" + string(rune('0'+i))
		source := akkoord.OptString("Streekblad Zuid")
		if i%2 == 1 {
			source = "Café Nieuws"
		}
		articles = append(articles, akkoord.Article{ID: id, Lang: "nl", Text: "Tekst van " + id})
		list = append(list, akkoord.Record{ID: id, Source: source, Published: akkoord.Date{Year: 2020}, Agreements: agreements})
	}
	ctx := context.Background()
	if _, err := st.PutArticles(ctx, articles, store.ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := st.PutRecords(ctx, list, store.RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	return New(st)
}

func sample(t *testing.T) *Register {
	plan := agreement("a4", "2022", "GGZ Drenthe|o9|zorgaanbieder")
	plan.Status, plan.Kind = akkoord.Announced, "pact"
	return registerOf(t,
		[]akkoord.Agreement{
			agreement("a1", "2019-02-20", "gemeente Utrecht|gm0344|gemeente", "provincie Utrecht|pv26|provincie", "Stichting De Brug (SDB)||welzijn"),
			agreement("a2", "", "Gemeente Utrecht|gm0344|gemeente", "stichting de brug (sdb)||welzijn"),
		},
		[]akkoord.Agreement{
			agreement("a3", "2020", "Gemeente Utrecht|gm0344|gemeente", "de drie gemeenten||gemeente|Zeist,gm0344,Bunnik", "Provincie  Utrecht||provincie"),
		},
		[]akkoord.Agreement{plan},
	)
}

func ids(list []Entry) string {
	var out []string
	for _, e := range list {
		out = append(out, e.ID)
	}
	return strings.Join(out, " ")
}

func TestList(t *testing.T) {
	reg := sample(t)
	for _, test := range []struct {
		name   string
		filter Filter
		want   string
	}{
		{"all, latest first, unknown last", Filter{}, "a4 a3 a1 a2"},
		{"kind", Filter{Kind: "pact"}, "a4"},
		{"status", Filter{Status: akkoord.Signed}, "a3 a1 a2"},
		{"source, accents aside", Filter{Source: "cafe nieuws"}, "a3"},
		{"party", Filter{Party: "gemeente utrecht"}, "a3 a1 a2"},
		{"party and source", Filter{Party: "gemeente utrecht", Source: "streekblad zuid"}, "a1 a2"},
		{"member of a collective", Filter{Party: "Bunnik"}, "a3"},
		{"none", Filter{Kind: "cao"}, ""},
	} {
		list, err := reg.List(context.Background(), test.filter)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if got := ids(list); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestGet(t *testing.T) {
	reg := sample(t)
	e, err := reg.Get(context.Background(), "a2")
	if err != nil {
		t.Fatal(err)
	}
	if e.ID != "a2" || e.ArticleID != "r0" || e.Source != "Streekblad Zuid" || len(e.Agreement.Signatories) != 2 {
		t.Errorf("entry %+v", e)
	}
	if _, err := reg.Get(context.Background(), "zz"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown id: %v", err)
	}
}

func TestPartyFind(t *testing.T) {
	reg := sample(t)
	for _, test := range []struct{ ask, want string }{
		{"gm0344", "Gemeente Utrecht"},
		{"GEMEENTE UTRECHT", "Gemeente Utrecht"},
		{"provincie Utrecht", "Provincie Utrecht"},
		{"Stichting De Brug (SDB)", "Stichting De Brug (SDB)"},
		{"stichting de brug", "Stichting De Brug (SDB)"},
		{"De Brug", "Stichting De Brug (SDB)"},
		{"gemeente Zeist", "Zeist"},
		{"de gemeente Bunnik", "Bunnik"},
		{"ggz drenthé", "GGZ Drenthe"},
	} {
		view, err := reg.Party(context.Background(), test.ask)
		if err != nil {
			t.Errorf("%q: %v", test.ask, err)
			continue
		}
		if view.Party.Name != test.want {
			t.Errorf("%q: %q, want %q", test.ask, view.Party.Name, test.want)
		}
	}
}

func TestPartyRefuses(t *testing.T) {
	reg := sample(t)
	_, err := reg.Party(context.Background(), "Utrecht")
	var ambiguous *AmbiguousError
	if !errors.As(err, &ambiguous) || len(ambiguous.Parties) != 2 {
		t.Fatalf("Utrecht: %v", err)
	}
	want := `party "Utrecht": 2 parties go by this name, ask for one of them:
  gm0344  Gemeente Utrecht (gemeente, 3)
  pv26  Provincie Utrecht (provincie, 2)`
	if err.Error() != want {
		t.Errorf("message\n%s\nwant\n%s", err, want)
	}
	_, err = reg.Party(context.Background(), "drenthe")
	if want := `party "drenthe": not in the workspace; it holds "GGZ Drenthe"`; !errors.Is(err, ErrNotFound) || err.Error() != want {
		t.Errorf("message %v, want %s", err, want)
	}
	if _, err := reg.Party(context.Background(), "Rotterdam"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown: %v", err)
	}
	if _, err := reg.Party(context.Background(), "  "); err == nil {
		t.Error("an empty name was found")
	}
}

func TestPartyView(t *testing.T) {
	view, err := sample(t).Party(context.Background(), "gm0344")
	if err != nil {
		t.Fatal(err)
	}
	wantParty := &Entity{Key: "gm0344", Name: "Gemeente Utrecht", Kind: "gemeente", Agreements: 3,
		Names: []Seen{{"Gemeente Utrecht", 2}, {"gemeente Utrecht", 1}},
		First: akkoord.Date{Year: 2019, Month: 2, Day: 20}, Last: akkoord.Date{Year: 2020}}
	if d := cmp.Diff(wantParty, view.Party); d != "" {
		t.Errorf("party (-want +got):\n%s", d)
	}
	want := []Partner{
		{"pv26", "Provincie Utrecht", "provincie", 2},
		{"name:stichting de brug (sdb)", "Stichting De Brug (SDB)", "welzijn", 2},
		{"name:bunnik", "Bunnik", "gemeente", 1},
		{"name:zeist", "Zeist", "gemeente", 1},
		{"name:de drie gemeenten", "de drie gemeenten", "gemeente", 1},
	}
	if d := cmp.Diff(want, view.With); d != "" {
		t.Errorf("with (-want +got):\n%s", d)
	}
	if got := ids(view.Agreements); got != "a3 a1 a2" {
		t.Errorf("agreements %q", got)
	}
}
