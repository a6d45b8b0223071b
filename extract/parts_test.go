package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

func TestRegions(t *testing.T) {
	check(t, []reads{
		{"Het convenant voor de regio Achterhoek is op 4 maart 2021 getekend door CZ en Menzis.",
			"convenant signed 2021-03-04: CZ + Menzis; in Achterhoek"},
		{"Op 4 maart 2021 tekenden CZ en Menzis een convenant over taal in de wijk Noorderpark.",
			"convenant signed 2021-03-04: CZ + Menzis; in Noorderpark"},
		// Without a word on it, the area of the only authority, or of those of one sort.
		{"Op 4 maart 2021 tekenden de gemeenten Venlo en Weert een convenant.",
			"convenant signed 2021-03-04: gemeente Venlo + gemeente Weert"},
		{"Op 4 maart 2021 tekenden CZ en Menzis een convenant.", "convenant signed 2021-03-04: CZ + Menzis"},
	})
}

func TestGoals(t *testing.T) {
	const signed = "Op 4 maart 2021 tekenden CZ en Menzis een convenant"
	check(t, []reads{
		{signed + " om onnodige zorg te voorkomen.", "convenant signed 2021-03-04: CZ + Menzis; onnodige zorg te voorkomen"},
		{signed + ". Het doel is lange wachttijden te bekorten.", "convenant signed 2021-03-04: CZ + Menzis; lange wachttijden te bekorten"},
		{signed + ". Met het convenant willen CZ en Menzis lange wachttijden terugdringen.",
			"convenant signed 2021-03-04: CZ + Menzis; lange wachttijden terugdringen"},
	})
}

// Agreements stand in the order of the text; parties may stand elsewhere.
func TestTwoAgreements(t *testing.T) {
	check(t, []reads{
		{"Op 4 maart 2021 tekenden CZ en Menzis het convenant 'Samen Wijs'. In 2017 sloten beide partijen al een samenwerkingsovereenkomst.",
			"convenant \"Samen Wijs\" signed 2021-03-04: CZ + Menzis\nsamenwerkingsovereenkomst signed 2017: CZ + Menzis"},
		{"Op 4 maart 2021 tekenden CZ en Menzis het convenant 'Samen Wijs'.\n\nOp 5 maart 2021 tekenden Actium en Thuisvester een intentieverklaring.",
			"convenant \"Samen Wijs\" signed 2021-03-04: CZ + Menzis\nintentieverklaring signed 2021-03-05: Actium + Thuisvester"},
	})
}

// An earlier agreement of the same kind, or one that ended, went before.
func TestRelated(t *testing.T) {
	r := read(t, article("Op 4 maart 2021 tekenden CZ en Menzis het convenant 'Samen Wijs'. In 2017 sloten beide partijen al een convenant."))
	if len(r.Agreements) != 2 {
		t.Fatalf("got %s\nwant two agreements", lines(r))
	}
	want := []akkoord.Relation{{ID: r.Agreements[1].ID, As: "predecessor"}}
	if got := r.Agreements[0].Related; !slices.Equal(got, want) {
		t.Errorf("the agreement of 2017 is related as %v, want %v", got, want)
	}
	r = read(t, article("Op 4 maart 2021 tekenden CZ en Menzis een convenant. In 2017 sloten Actium en Thuisvester een intentieverklaring."))
	for _, a := range r.Agreements {
		if len(a.Related) > 0 {
			t.Errorf("got %s\nwhich are related as %v", lines(r), a.Related)
		}
	}
}

// A group that the gazetteer can spell out has members; a body that it does not
// know has an id all the same, and the same one in every article.
func TestParties(t *testing.T) {
	party := func(text string) akkoord.Party {
		t.Helper()
		r := read(t, article(text))
		if len(r.Agreements) != 1 || len(r.Agreements[0].Signatories) == 0 {
			t.Fatalf("%s\n got %s\nwant one agreement with parties", text, lines(r))
		}
		return r.Agreements[0].Signatories[0]
	}
	p := party("Op 12 februari 2021 ondertekenden de elf gemeenten in IJsselland een convenant.")
	if p.Count != 11 || len(p.Members) != 11 || p.Members[1] != "gemeente Deventer" || p.Kind != "gemeente" {
		t.Errorf("a collective is %+v", p)
	}
	p = party("Op 12 februari 2021 ondertekenden de gemeente Zeist en CZ een convenant.")
	if p.ID != "gm0355" || p.Count != 0 || p.Members == nil || len(p.Members) != 0 {
		t.Errorf("a municipality is %+v", p)
	}
	a := party("Op 12 februari 2021 ondertekenden Stichting Bladgroen en CZ een convenant.")
	b := party("CZ was er niet bij. In mei 2020 tekenden stichting Bladgroen en Menzis een akkoord over zorg.")
	if a.ID != b.ID || !strings.HasPrefix(string(a.ID), "x:") || a.Kind != "welzijn" {
		t.Errorf("an unknown body is %+v and %+v", a, b)
	}
}

// Every item of a list below a sentence about an agreement is a party.
func TestPartiesInList(t *testing.T) {
	check(t, []reads{{"Op 4 maart 2021 ondertekenden de volgende partijen een convenant:\n\n- Actium\n- Thuisvester\n- CZ",
		"convenant signed 2021-03-04: Actium + Thuisvester + CZ"}})
}

// The person who signs stands beside the body for which he does.
func TestRepresentatives(t *testing.T) {
	r := read(t, article("Dijkgraaf Co Bot van Waterschap Rivierenland en wethouder Tom Bos van de gemeente Tiel tekenden op 4 maart 2021 een convenant."))
	if got, want := lines(r), "convenant signed 2021-03-04: Waterschap Rivierenland + gemeente Tiel; in Tiel"; got != want {
		t.Fatalf("got %s\nwant %s", got, want)
	}
	for i, want := range []akkoord.OptString{"Co Bot", "Tom Bos"} {
		if p := r.Agreements[0].Signatories[i]; p.Representative != want {
			t.Errorf("%s is represented by %q, want %q", p.Name, p.Representative, want)
		}
	}
}

// Money that the agreement puts in, and no other sums.
func TestAmounts(t *testing.T) {
	const signed = "Op 4 maart 2021 tekenden CZ en Menzis een convenant. "
	for _, c := range []struct{ in, want string }{
		{signed + "Zij trekken er samen 2,5 miljoen euro voor uit.", "2500000 2,5 miljoen euro"},
		{signed + "CZ legt 300.000 euro in. Vorig jaar maakte CZ 40 miljoen euro winst.", "300000 300.000 euro"},
		{signed, ""},
	} {
		var got []string
		for _, a := range read(t, article(c.in)).Agreements {
			for _, m := range a.Amounts {
				got = append(got, fmt.Sprint(m.Euro, " ", m.Text))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, s, c.want)
		}
	}
}

// A record says of itself what does not add up.
func TestChecks(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Op 4 maart 2021 ondertekenden drie partijen een convenant: Actium, Thuisvester en CZ.",
			"party_count true 3 stated, 3 found; signed_before_published true signed 2021-03-04, published 2021-03-09"},
		{"Op 4 maart 2021 tekenden elf organisaties een convenant, waaronder Actium en CZ.",
			"party_count false 11 stated, 2 found; signed_before_published true signed 2021-03-04, published 2021-03-09"},
		{"CZ en Menzis sloten een overeenkomst die ingaat op 1 april 2021 en drie jaar duurt.", "period true 2021-04-01 to 2024-04-01"},
		{"Op 4 maart 2021 ondertekenden de gemeente Haren en CZ een convenant.",
			"signed_before_published true signed 2021-03-04, published 2021-03-09; " +
				"municipality false gemeente Haren: no municipality since 2019-01-01, now Groningen"},
	} {
		r := read(t, article(c.in))
		var got []string
		for _, a := range r.Agreements {
			for _, k := range a.Checks {
				got = append(got, fmt.Sprint(k.Check, " ", k.OK, " ", k.Detail))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, s, c.want)
		}
	}
}

// Captions and what surrounds an article are read for nothing.
func TestBlocks(t *testing.T) {
	const text = "Op 4 maart 2021 tekenden CZ en Menzis een convenant.\n\nOp 5 maart 2021 tekenden Actium en Thuisvester een intentieverklaring."
	second := strings.Index(text, "Op 5")
	for _, c := range []struct {
		kind akkoord.BlockKind
		want string
	}{
		{akkoord.Paragraph, "convenant signed 2021-03-04: CZ + Menzis\nintentieverklaring signed 2021-03-05: Actium + Thuisvester"},
		{akkoord.Caption, "convenant signed 2021-03-04: CZ + Menzis"},
		{akkoord.Furniture, "convenant signed 2021-03-04: CZ + Menzis"},
	} {
		a := article(text)
		a.Blocks = []akkoord.Block{
			{Kind: akkoord.Paragraph, Span: akkoord.Span{Start: 0, End: second - 2}},
			{Kind: c.kind, Span: akkoord.Span{Start: second, End: len(text)}},
		}
		if got := lines(read(t, a)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.kind, got, c.want)
		}
	}
}

// What is known of the article is handed on as it is.
func TestRecordOfArticle(t *testing.T) {
	a := article("Het is mooi weer.")
	a.URL, a.Title, a.Source = "https://example.org/a", "Mooi weer", "Krant"
	r := read(t, a)
	if r.ID != a.ID || r.URL != a.URL || r.Title != a.Title || r.Source != a.Source || r.Published != a.Published {
		t.Errorf("the record of %+v is %+v", a, r)
	}
	if r.Agreements == nil || r.Rules != extractor(t).Hash() || !strings.HasPrefix(r.Rules, "sha256:") {
		t.Errorf("agreements %v, rules %q", r.Agreements, r.Rules)
	}
}
