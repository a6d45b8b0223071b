package mention_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

func day(t *testing.T, s string) akkoord.Date {
	t.Helper()
	d, err := akkoord.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestKindsOfInstruments(t *testing.T) {
	check(t, instruments, []reads{
		{"Er is een convenant.", "convenant"},
		{"Er is een samenwerkingsovereenkomst.", "samenwerkingsovereenkomst"},
		{"Er is een intentieverklaring.", "intentieverklaring"},
		{"Er is een raamcontract.", "raamovereenkomst"},
		{"Er is een bestuursakkoord over water.", "bestuursakkoord"},
		{"Er is een Regio Deal en een regiodeal.", "regiodeal + regiodeal"},
		{"Er is een City Deal en een greendeal.", "citydeal + greendeal"},
		{"Er zijn prestatieafspraken.", "prestatieafspraken"},
		{"Het coalitieakkoord is klaar.", "coalitieakkoord"},
		{"De cao is klaar.", "cao"},
		{"Er is een letter of intent.", "intentieverklaring"},
	})
}

// A compound is of the kind of its head, unless the whole is another word.
func TestCompoundsOfInstruments(t *testing.T) {
	check(t, instruments, []reads{
		{"Er is een waterakkoord.", "akkoord"},
		{"Er is een Kinderopvangconvenant.", "convenant: Kinderopvangconvenant"},
		{"Er is een heideconvenant.", "convenant"},
		{"Er is een zorgpact.", "pact"},
		{"Het heeft veel impact.", ""},
		{"Hij kreeg een arbeidscontract.", ""},
		{"De huurovereenkomst loopt af.", "overeenkomst"},
		{"Zij heeft contact; het is compact en ideaal.", ""},
	})
}

func TestNamesOfInstruments(t *testing.T) {
	check(t, instruments, []reads{
		// In quotation marks of any sort.
		{"Er is een convenant 'Samen weten we het weer'.", "convenant: Samen weten we het weer"},
		{"Er is een convenant ‘Samen weten we het weer’.", "convenant: Samen weten we het weer"},
		{"Er is een Convenant “Gezond op School”.", "convenant: Gezond op School"},
		{"De gezamenlijke ambitie, 'Stil en gastvrij', werd gedeeld.", "ambitie: Stil en gastvrij"},
		// By their capitals.
		{"Zij kennen het convenant Veilig Uitgaan Assen.", "convenant: Veilig Uitgaan Assen"},
		{"Zij kennen de Regio Deal Kop van Overijssel.", "regiodeal: Regio Deal Kop van Overijssel"},
		{"Zij kennen de Green Deal Schone Kades Noord.", "greendeal: Green Deal Schone Kades Noord"},
		{"Zij kennen het Convenant Altijd een Thuis.", "convenant: Convenant Altijd een Thuis"},
		{"Zij kennen het Manifest Ruimte voor de Beek.", "manifest: Manifest Ruimte voor de Beek"},
		{"Zij kennen het Nationaal Sportakkoord.", "akkoord: Nationaal Sportakkoord"},
		{"Zij kennen het Haags Preventieakkoord.", "akkoord: Haags Preventieakkoord"},
		{"Zij kennen de cao Metaal en Techniek.", "cao: cao Metaal en Techniek"},
		{"Zij kennen het protocol Vermist.", "protocol: Vermist"},
		// Behind "van", where a place makes it a name.
		{"Zij kennen de Verklaring van Lauwersoog.", "verklaring: Verklaring van Lauwersoog"},
		{"Zij kennen de verklaring van Lauwersoog.", "verklaring"},
		// What follows is no name.
		{"Zij tekenden een convenant.", "convenant"},
		{"Zij kennen het convenant Zeist.", "convenant"},
		{"Zij tekenden het convenant maandag.", "convenant"},
	})
}

// A definite word can come back to an agreement that was named before.
func TestDefiniteInstruments(t *testing.T) {
	definite := func(l *mention.Layer) string {
		var out []string
		for _, v := range l.Instruments {
			out = append(out, fmt.Sprint(v.Definite))
		}
		return strings.Join(out, " ")
	}
	check(t, definite, []reads{
		{"Zij tekenden het convenant.", "true"},
		{"Zij tekenden dit nieuwe convenant.", "true"},
		{"Zij tekenden een convenant.", "false"},
		{"Zij tekenden een nieuw convenant.", "false"},
		{"Zij tekenden het Nationaal Sportakkoord.", "true"},
		{"Zij tekenden de deal en een convenant.", "true false"},
	})
}

// Finder.Start tells early whether a text has a word for an agreement.
func TestFinderStart(t *testing.T) {
	f, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]bool{
		"Het is mooi weer. Er is een convenant.": true,
		"Er is een Waterakkoord.":                true,
		"Zij slaan de handen ineen.":             true,
		"Het is mooi weer.":                      false,
		"":                                       false,
	} {
		var doc text.Document
		var l mention.Layer
		text.Dutch{}.Segment(&doc, in, nil)
		if got := f.Start(&l, &doc); got != want {
			t.Errorf("%q: any %v, want %v", in, got, want)
		}
	}
}
