package extract_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
)

// embedded is the extractor with the embedded rules, loaded once for all tests.
var embedded = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Options{}) })

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// article gives a text that was published on Tuesday 9 March 2021.
func article(text string) akkoord.Article {
	return akkoord.Article{ID: "a", Text: text, Lang: "nl", Published: akkoord.Date{Year: 2021, Month: 3, Day: 9}}
}

func read(t testing.TB, a akkoord.Article) akkoord.Record {
	t.Helper()
	return extractor(t).NewReader().Read(&a)
}

// line writes what an agreement holds, leaving out what it does not:
//
//	convenant "Samen" signed 2021-03-04, 2021 to 2024, 3 parties: gemeente Tiel + CZ; in Tiel; minder afval
func line(a akkoord.Agreement) string {
	var b strings.Builder
	b.WriteString(string(a.Kind))
	if a.Name != "" {
		fmt.Fprintf(&b, " %q", string(a.Name))
	}
	b.WriteString(" " + string(a.Status))
	if !a.Signed.IsZero() {
		b.WriteString(" " + a.Signed.String())
	}
	if !a.ValidFrom.IsZero() || !a.ValidUntil.IsZero() {
		b.WriteString(", " + strings.TrimSpace(a.ValidFrom.String()+" to "+a.ValidUntil.String()))
	}
	if a.PartyCount > 0 {
		fmt.Fprintf(&b, ", %d parties", a.PartyCount)
	}
	sep := ": "
	for _, p := range a.Signatories {
		b.WriteString(sep + p.Name)
		sep = " + "
	}
	sep = "; in "
	for _, r := range a.Regions {
		b.WriteString(sep + r.Name)
		sep = ", "
	}
	for _, g := range a.Goals {
		b.WriteString("; " + g.Text)
	}
	return b.String()
}

func lines(r akkoord.Record) string {
	var out []string
	for _, a := range r.Agreements {
		out = append(out, line(a))
	}
	return strings.Join(out, "\n")
}

type reads struct{ in, want string }

func check(t *testing.T, rows []reads) {
	t.Helper()
	for _, c := range rows {
		if got := lines(read(t, article(c.in))); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestNoAgreement(t *testing.T) {
	check(t, []reads{
		{"", ""},
		{"De gemeente Zeist opent een nieuw zwembad. Het bad is in mei klaar.", ""},
		{"De wethouder gaat akkoord met het plan.", ""},
		{"Hij kreeg een arbeidscontract bij CZ.", ""},
		{"“We gaan met CZ een convenant sluiten over zorg in de wijken van de stad”, zegt wethouder Bos.", ""},
	})
}

func TestSigned(t *testing.T) {
	check(t, []reads{
		{"Gisteren tekenden de gemeente Tiel en Thuisvester een convenant.", "convenant signed 2021-03-08: gemeente Tiel + Thuisvester; in Tiel"},
		{"Op 4 maart 2021 is het convenant getekend door CZ en Menzis.", "convenant signed 2021-03-04: CZ + Menzis"},
		{"De gemeente Tiel en Thuisvester tekenden een convenant in mei 2020.", "convenant signed 2020-05: gemeente Tiel + Thuisvester; in Tiel"},
		{"Wethouder Piet de Vries tekende dinsdag namens de gemeente Zwolle een convenant met deltaWonen.",
			"convenant signed 2021-03-09: gemeente Zwolle + deltaWonen; in Zwolle"},
		{"Op 4 maart 2021 sloten CZ en Menzis een intentieovereenkomst.", "intentieovereenkomst signed 2021-03-04: CZ + Menzis"},
	})
}

// A signing day after the day of publication is a plan, whatever the verb says.
func TestAnnounced(t *testing.T) {
	check(t, []reads{
		{"CZ en Menzis tekenen op 20 april 2021 een convenant.", "convenant announced 2021-04-20: CZ + Menzis"},
		{"CZ en Menzis willen een convenant sluiten.", "convenant announced: CZ + Menzis"},
	})
	a := article("CZ en Menzis tekenen op 20 april 2021 een convenant.")
	a.Published = akkoord.Date{Year: 2021, Month: 4, Day: 20}
	if got, want := lines(read(t, a)), "convenant signed 2021-04-20: CZ + Menzis"; got != want {
		t.Errorf("on the day itself\n got %s\nwant %s", got, want)
	}
}

func TestExtended(t *testing.T) {
	check(t, []reads{
		{"CZ en Menzis verlengen het convenant tot 1 januari 2024.", "convenant extended, to 2024-01-01: CZ + Menzis"},
		{"CZ en Menzis hebben het convenant over vroege hulp met twee jaar verlengd. Het liep sinds 2018.",
			"convenant extended, 2018 to: CZ + Menzis"},
	})
}

func TestEnded(t *testing.T) {
	check(t, []reads{
		{"CZ en Menzis hebben het convenant opgezegd.", "convenant ended: CZ + Menzis"},
		{"CZ en Menzis stoppen met het convenant.", "convenant ended: CZ + Menzis"},
		{"CZ zegt het convenant met Menzis op.", "convenant ended: CZ + Menzis"},
		{"Het convenant van CZ en Menzis is beëindigd.", "convenant ended: CZ + Menzis"},
		{"Per 1 juli 2021 eindigt het convenant tussen CZ en Menzis.", "convenant ended, to 2021-07-01: CZ + Menzis"},
	})
}

func TestPeriods(t *testing.T) {
	const signed = "Op 5 maart 2021 sloten CZ en Menzis een intentieovereenkomst. "
	check(t, []reads{
		{signed + "De overeenkomst loopt tot en met 31 december 2024.", "intentieovereenkomst signed 2021-03-05, to 2024-12-31: CZ + Menzis"},
		{signed + "De afspraken gelden van 2021 tot en met 2025.", "intentieovereenkomst signed 2021-03-05, 2021 to 2025: CZ + Menzis"},
		// A length counts from the start, to the day; from the signing day to the year.
		{"CZ en Menzis sloten een overeenkomst die ingaat op 1 april 2021 en drie jaar duurt.",
			"overeenkomst signed, 2021-04-01 to 2024-04-01: CZ + Menzis"},
		{signed + "De overeenkomst geldt voor vier jaar.", "intentieovereenkomst signed 2021-03-05, to 2025: CZ + Menzis"},
		{signed + "De overeenkomst geldt voor zes maanden.", "intentieovereenkomst signed 2021-03-05: CZ + Menzis"},
		// Years in the name are the term.
		{"Op 5 maart 2021 tekenden CZ en Menzis het Zorgpact Achterhoek 2021-2024.",
			"pact \"Zorgpact Achterhoek 2021-2024\" signed 2021-03-05, 2021 to 2024: CZ + Menzis; in Achterhoek"},
	})
}

// The number that the text states stands beside the list that it gives.
func TestCounts(t *testing.T) {
	check(t, []reads{
		{"Op 4 maart 2021 ondertekenden drie partijen een convenant: de gemeente Tiel, Thuisvester en CZ.",
			"convenant signed 2021-03-04, 3 parties: gemeente Tiel + Thuisvester + CZ; in Tiel"},
		{"Op 4 maart 2021 tekenden elf organisaties een convenant, waaronder de gemeente Ede en CZ.",
			"convenant signed 2021-03-04, 11 parties: gemeente Ede + CZ; in Ede"},
		{"Op 4 maart 2021 tekenden CZ en Menzis een convenant. Beide partijen zijn blij.", "convenant signed 2021-03-04: CZ + Menzis"},
	})
}

func TestNames(t *testing.T) {
	check(t, []reads{
		{"Op 4 maart 2021 tekenden CZ en Menzis het convenant 'Samen Wijs'.", "convenant \"Samen Wijs\" signed 2021-03-04: CZ + Menzis"},
		{"Op 4 maart 2021 tekenden CZ en Menzis de Green Deal Schone Kades Noord.",
			"greendeal \"Green Deal Schone Kades Noord\" signed 2021-03-04: CZ + Menzis"},
		{"Op 4 maart 2021 tekenden CZ en Menzis een convenant. Het convenant 'Samen Wijs' gaat over zorg.",
			"convenant \"Samen Wijs\" signed 2021-03-04: CZ + Menzis"},
	})
}
