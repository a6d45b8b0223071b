package index

import (
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

func dutchAnalyzer(t testing.TB) analysis.Analyzer {
	t.Helper()
	a, err := registry.NewCache().AnalyzerNamed(analyzerName)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func tokens(a analysis.Analyzer, s string) string {
	var list []string
	for _, tok := range a.Analyze([]byte(s)) {
		list = append(list, string(tok.Term))
	}
	return strings.Join(list, " ")
}

// TestWordsThatMeet holds the groups of words that a search takes for one.
func TestWordsThatMeet(t *testing.T) {
	a := dutchAnalyzer(t)
	for line := range strings.Lines(strings.TrimSpace(`
convenant convenanten Convenant
akkoord akkoorden
regiodeal regiodeals
woondeal woondeals
pact pacten
overeenkomst overeenkomsten
intentieverklaring intentieverklaringen
afspraak afspraken
contract contracten
ondertekenen ondertekent ondertekend ondertekende ondertekenden ondertekening
tekenen tekent tekende tekenden getekend getekende
sluiten sluit sloot sloten gesloten
samenwerken samenwerkt samengewerkt samenwerkten
verlengen verlengd verlengde verlenging
beëindigen beëindigd beeindigd
gemeente gemeenten gemeentes gemeente's GEMEENTE
provincie provincies provinciën
regio regio's regio’s Regio
huis huizen
brief brieven
plan plannen
school scholen
woning woningen
partij partijen
partner partners
bestuurder bestuurders
wethouder wethouders
burgemeester burgemeesters
functie functies
strategie strategieën strategieen
idee ideeën
mogelijkheid mogelijkheden
doel doelen
onderdeel onderdelen
middel middelen
oudere ouderen ouder
jongere jongeren
sector sectoren sectors
regionaal regionale
duurzaam duurzame
sociaal sociale
actueel actuele
financieel financiële
profiel profielen
landelijk landelijke
initiatief initiatieven
proces processen
grens grenzen
dag dagen
weg wegen
stad steden
lid leden
kind kinderen
Fryslân Fryslan
Súdwest Sudwest
team teams
ziekte ziekten ziektes
natuurgebied natuurgebieden
mens mensen
`)) {
		words := strings.Fields(line)
		for _, w := range words {
			if got, want := tokens(a, w), tokens(a, words[0]); got != want || got == "" {
				t.Errorf("%s: %q, %s: %q: want them to meet", words[0], want, w, got)
			}
		}
	}
}

// TestWordsThatDoNotMeet holds pairs that a coarser stemmer takes for one.
func TestWordsThatDoNotMeet(t *testing.T) {
	a := dutchAnalyzer(t)
	for line := range strings.Lines(strings.TrimSpace(`
man maan
bom boom
taal tal
week wek
proces proceren
gemeente gemeenschap
provincie provinciaal
partij party
partner partij
huis huid
regio regie
mens men
school schol
wonen wond
akkoord akker
tekenen tekening
bestuur besturing
deal deel
natuur naturel
`)) {
		words := strings.Fields(line)
		if x, y := tokens(a, words[0]), tokens(a, words[1]); x == y {
			t.Errorf("%s and %s meet as %q", words[0], words[1], x)
		}
	}
}

func TestAnalyzer(t *testing.T) {
	a := dutchAnalyzer(t)
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"de het een van", ""},
		{"'s-Hertogenbosch", "hertogenbosch"},
		{"’s ochtends in 's-Gravenhage", "ochtends gravenhaag"},
		{"Midden-Limburg", "midden limburg"},
		{"in 2019", "2019"},
		{"COVID-19", "covid 19"},
		{"Vincent van Gogh", "vincent gogh"},
	} {
		if got := tokens(a, test.in); got != test.want {
			t.Errorf("%q: %q, want %q", test.in, got, test.want)
		}
	}
}

// FuzzAnalyzer holds that analysis takes any text and gives no empty words.
func FuzzAnalyzer(f *testing.F) {
	f.Add("De gemeenten sluiten 's avonds convenanten")
	f.Add("\xff'’’s eeen heden")
	a := dutchAnalyzer(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, tok := range a.Analyze([]byte(s)) {
			if len(tok.Term) == 0 {
				t.Errorf("%q gives an empty word", s)
			}
		}
	})
}
