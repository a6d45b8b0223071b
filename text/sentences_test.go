package text_test

import (
	"strings"
	"testing"

	"github.com/akkoord/akkoord/text"
)

// testSentences checks that a text falls into the given sentences.
func testSentences(t *testing.T, in string, want ...string) {
	t.Helper()
	var doc text.Document
	text.Dutch{}.Segment(&doc, in, nil)
	if err := doc.Check(); err != nil {
		t.Errorf("Segment(%q): %v", in, err)
	}
	var got []string
	for _, s := range doc.Sentences {
		got = append(got, s.Span.In(doc.Text))
	}
	if strings.Join(got, "\x00") != strings.Join(want, "\x00") {
		t.Errorf("sentences of %q\n got %q\nwant %q", in, got, want)
	}
}

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"Zij tekenden een convenant.", "Daarna was er koffie.", "En u?", "Ja!", "Mooi."},
		// abbreviations, initials, numbers
		{"Het St. Jans Gasthuis tekende.", "Ook dr. Smit en mw. Bos tekenden."},
		{"De heer J. de Vries sprak met mr. J.P. Balkenende en M.C. Maguire."},
		{"Op 3 mei jl. tekende de wethouder.", "Vrijdag 9 mei a.s. volgt het feest."},
		{"Dat was op 3 mei jl.", "Burgemeester Smit was erbij."},
		{"Zij bieden zorg, welzijn enz.", "De gemeente betaalt."},
		{"Er zijn banken, bomen, etc. in het park."},
		{"Het werk doet Smit B.V. uit Zeist."},
		{"Het werk doet Smit B.V.", "De gemeente betaalt."},
		{"Bos B.V. Amsterdam doet het werk."},
		{"Het gaat om vitamine C.", "Het lichaam maakt die niet."},
		{"Schrijver J. De Vries uit Gent las voor."},
		{"Zij wonen in de VS.", "De reis was lang."},
		{"Zie art. 3 en nr. 24.", "Dat was in 2019.", "In 2020 niet."},
		{"Hij viert zijn 1e jubileum.", "12 partijen doen mee."},
		{"3. Bouwen aan zorg."},
		{"Vanaf ca. 330 v. Chr. woonden er mensen."},
		// missing spaces and names
		{"De bomen zijn gerooid.", "De grootste staat nog."},
		{"Partner is Kop Werkt!.", "Het geld is er."},
		{"Partij Groen! doet mee.", "Wel.kom ook."},
		{"Boek via Booking.com een kamer."},
		// quotes
		{"“Dat kan anders.”", "Wethouder Smit knikt."},
		{"“Dat kan anders!” zegt wethouder Smit.", "Zij knikt."},
		{"“Dat kan anders”, zegt Smit.", "“Het moet.”"},
		{"\"Het begin is er.", "Nu de rest.\"", "Zij knikt."},
		{"Zij vraagt: \"Wie doet mee?\"", "Het bleef stil."},
		{"Hij zei: 'Kom.'", "'s Middags kwam zij."},
		{",,Hij viel. ''", ",, Ik ook. ''", "Toen was het stil."},
		{"Hij las « De zorg. »", "Zij niet."},
		{"Hij vroeg: „Wie?“", "Zij zweeg."},
		// other marks
		{"Hij wachtte... en ging.", "Zij bleef...", "Toen ging zij ook."},
		{"Het doel is duidelijk: De zorg moet beter."},
		{"Er kwam geld (van wie?) voor zorg.", "(Foto: Bos)"},
		{"Dat is zo.", "– Jan Smit"},
		{"Het kost veel.", "€ 3 per uur."},
	} {
		testSentences(t, strings.Join(want, " "), want...)
	}
	testSentences(t, "zijn gerooid.De grootste staat.", "zijn gerooid.", "De grootste staat.")
	testSentences(t, "Dat was in 2019.De rest volgt; zie art. 3.B daarvan.", "Dat was in 2019.", "De rest volgt; zie art. 3.B daarvan.")
	testSentences(t, "Zij knikt.“Dat kan anders.”", "Zij knikt.", "“Dat kan anders.”")
	testSentences(t, " \n\t\n ")
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string // joined by single line breaks they are the text
	}{
		{"finished lines", []string{"Dit is een.", "Dit is twee."}},
		{"furniture", []string{"Print dit artikel", "Deel dit bericht", "Reageren"}},
		{"heading and text", []string{"Wat eraan voorafging", "De gemeente en de corporaties tekenden eerder al een verklaring om te onderzoeken of het kan."}},
		{"hyphens", []string{"De partijen zijn:", "- gemeente Zeist;", "- provincie Utrecht", "- Lister"}},
		{"bullets", []string{"De partijen zijn", "• gemeente Zeist", "• Lister"}},
		{"numbers", []string{"De doelen zijn", "1. betere zorg", "2. minder geld"}},
		{"letters", []string{"De doelen zijn", "o zorg", "o geld"}},
		{"asterisks and dashes", []string{"Doelen", "* zorg", "– geld"}},
		{"no bullets", []string{"De partijen zijn:", "gemeente Zeist"}},
		{"wrapped prose", []string{"De gemeente Zeist en de provincie Utrecht hebben samen met de\nzorgaanbieders in de regio een convenant gesloten met het oog\nop de zorg."}},
		{"wrapped before a capital", []string{"De bestuurders van de gemeente Zeist en de provincie\nUtrecht hebben samen met de zorgaanbieders een con-\nvenant gesloten."}},
		{"wrapped after a stop", []string{"De bestuurders van de gemeente Zeist tekenden.", "Zij gaan nu samen aan het werk in de regio Utrecht en daarbuiten."}},
		{"entries", []string{"Partijen: ROC Nova College, Tata Steel", "Ondertekend: 20 februari 2019", "Looptijd: vier jaar"}},
		{"quotes", []string{"Smit is blij", "“Dit is mooi”"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			testSentences(t, strings.Join(c.want, "\n"), c.want...)
		})
	}
}
