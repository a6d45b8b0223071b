package text_test

import (
	"strings"
	"testing"

	"github.com/akkoord/akkoord/text"
)

// tokensOf gives the tokens of s with a stroke between them, which no case uses.
func tokensOf(t *testing.T, s string) string {
	t.Helper()
	var doc text.Document
	text.Dutch{}.Segment(&doc, s, nil)
	if err := doc.Check(); err != nil {
		t.Errorf("Segment(%q): %v", s, err)
	}
	var out []string
	for i := range doc.Tokens {
		out = append(out, doc.TokenText(i))
	}
	return strings.Join(out, "|")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// hyphens
		{"Midden-Limburg en Noord- en Zuid-Holland", "Midden-Limburg|en|Noord-|en|Zuid-Holland"},
		{"Land- en tuinbouw, IC-40 en een 12-jarige", "Land-|en|tuinbouw|,|IC-40|en|een|12-jarige"},
		{"(jeugd)zorg- en welzijn", "(|jeugd|)|zorg-|en|welzijn"},
		{"2017-2021", "2017|-|2021"},
		{"12-07-2019", "12|-|07|-|2019"},
		{"ASSEN - 27 september", "ASSEN|-|27|september"},
		{"MEE –Noord & Midden-Limburg", "MEE|–|Noord|&|Midden-Limburg"},
		{"de N-VA, COVID-19-pandemie", "de|N-VA|,|COVID-19-pandemie"},
		{"ja -- nee", "ja|--|nee"},
		{"St.-Jansgasthuis", "St.-Jansgasthuis"},
		{"non‑profit", "non‑profit"},
		// apostrophes
		{"'s-Hertogenbosch, ’s-Gravenhage en ‘s-Gravenzande", "'s-Hertogenbosch|,|’s-Gravenhage|en|‘s-Gravenzande"},
		{"'s middags in 't Gooi met 'n auto", "'s|middags|in|'t|Gooi|met|'n|auto"},
		{"Hunze en Aa's, Hunze en Aa’s", "Hunze|en|Aa's|,|Hunze|en|Aa’s"},
		{"zo'n foto's", "zo'n|foto's"},
		{"de jaren '80 en A4'tjes voor 65'ers", "de|jaren|'80|en|A4'tjes|voor|65'ers"},
		{"‘Geen zak geld’", "‘|Geen|zak|geld|’"},
		{"'s' is een letter", "'|s|'|is|een|letter"},
		{",,Kom.''", ",,|Kom|.|''"},
		{"ja,,,Kom", "ja|,|,,|Kom"},
		// full stops
		{"Wel.kom en Booking.com", "Wel.kom|en|Booking.com"},
		{"zijn gerooid.De grootste", "zijn|gerooid|.|De|grootste"},
		{"de GGD.Ook hier", "de|GGD|.|Ook|hier"},
		{"in 2019.De", "in|2019|.|De"},
		{"d.d. 3 mei jl. en a.s. zondag", "d.d.|3|mei|jl.|en|a.s.|zondag"},
		{"het St. Jans Gasthuis, dr. Smit en mw. Bos", "het|St.|Jans|Gasthuis|,|dr.|Smit|en|mw.|Bos"},
		{"ca. 12, nr. 3, e.d., o.a. i.s.m.", "ca.|12|,|nr.|3|,|e.d.|,|o.a.|i.s.m."},
		{"Smit B.V. en Bos N.V.", "Smit|B.V.|en|Bos|N.V."},
		{"mr. J.P. Balkenende en J. de Vries", "mr.|J.P.|Balkenende|en|J.|de|Vries"},
		{"drs.Smit en prof.dr. Bos", "drs.Smit|en|prof.dr.|Bos"},
		{"in 330 v. Chr. en op blz. 3", "in|330|v.|Chr.|en|op|blz.|3"},
		{"jan. 2019, aldus Jan. 12 of optie a. 12", "jan.|2019|,|aldus|Jan|.|12|of|optie|a|.|12"},
		{"de VS. De", "de|VS|.|De"},
		{"Dit is plan B.", "Dit|is|plan|B|."},
		{"wacht... nee", "wacht|...|nee"},
		{"Werkt!.", "Werkt|!|."},
		// other marks
		{"t/m 2021 en/of later", "t/m|2021|en|/|of|later"},
		{"NOC*NSF, CD&V en B&W", "NOC*NSF|,|CD&V|en|B&W"},
		{"20/10/2021", "20|/|10|/|2021"},
		{"2.600 en 11,4 en 1,5%", "2.600|en|11,4|en|1,5|%"},
		{"09u15 of 08:14", "09u15|of|08:14"},
		{"zegt:De € 2.600,-", "zegt|:|De|€|2.600|,|-"},
		{"12 km² en 2½", "12|km²|en|2|½"},
		{"4\u202f000", "4|000"},
		// addresses
		{"mail pers@brainwave.example.", "mail|pers@brainwave.example|."},
		{"jan.de-vries@x-y.nl, www.x.nl/a-b?c=d.", "jan.de-vries@x-y.nl|,|www.x.nl/a-b?c=d|."},
		{"(zie https://www.X.nl/Wel.Kom)", "(|zie|https://www.X.nl/Wel.Kom|)"},
		// what is not text at all
		{"a\xffb", "a|\xff|b"},
		{" \u0301x", "\u0301|x"},
		{"", ""},
	} {
		if got := tokensOf(t, c.in); got != c.want {
			t.Errorf("tokens of %q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestTokenSpace(t *testing.T) {
	var doc text.Document
	text.Dutch{}.Segment(&doc, "(Zeist), €\u00a05\n\nSlot", nil)
	var got strings.Builder
	for i, tok := range doc.Tokens {
		if tok.Space {
			got.WriteByte('_')
		}
		got.WriteString(doc.TokenText(i))
	}
	if want := "_(Zeist),_€_5_Slot"; got.String() != want {
		t.Errorf("got %s, want %s", got.String(), want)
	}
}

func TestClassify(t *testing.T) {
	for _, c := range []struct {
		token string
		kind  text.TokenKind
		shape text.Shape
	}{
		{"zorg", text.Word, text.Lower},
		{"'s", text.Word, text.Lower},
		{"12-jarige", text.Word, text.Lower},
		{"09u15", text.Word, text.Lower},
		{"d.d.", text.Word, text.Lower},
		{"Zorg", text.Word, text.Capitalised},
		{"Één", text.Word, text.Capitalised},
		{"É", text.Word, text.Capitalised},
		{"J.", text.Word, text.Capitalised},
		{"'s-Hertogenbosch", text.Word, text.Capitalised},
		{"’s-Gravenhage", text.Word, text.Capitalised},
		{"Midden-Limburg", text.Word, text.Capitalised},
		{"Wel.kom", text.Word, text.Capitalised},
		{"GGD", text.Word, text.Upper},
		{"B.V.", text.Word, text.Upper},
		{"IC-40", text.Word, text.Upper},
		{"CD&V", text.Word, text.Upper},
		{"ProRail", text.Word, text.Mixed},
		{"evofenedeX", text.Word, text.Mixed},
		{"IJsselland", text.Word, text.Mixed},
		{"GGz", text.Word, text.Mixed},
		{"oud-Kamerlid", text.Word, text.Mixed},
		{"2.600", text.Number, text.Lower},
		{"11,4", text.Number, text.Lower},
		{"08:14", text.Number, text.Lower},
		{"'80", text.Number, text.Lower},
		{"½", text.Number, text.Lower},
		{"–", text.Punct, text.Lower},
		{"''", text.Punct, text.Lower},
		{"/", text.Punct, text.Lower},
		{"€", text.Symbol, text.Lower},
		{"%", text.Symbol, text.Lower},
		{"&", text.Symbol, text.Lower},
		{"😀", text.Symbol, text.Lower},
		{"\xff", text.Symbol, text.Lower},
	} {
		if kind, shape := text.Classify(c.token); kind != c.kind || shape != c.shape {
			t.Errorf("Classify(%q) = %d, %d; want %d, %d", c.token, kind, shape, c.kind, c.shape)
		}
		// The segmenter takes short cuts to the same answer.
		var doc text.Document
		text.Dutch{}.Segment(&doc, c.token, nil)
		if len(doc.Tokens) == 1 && (doc.Tokens[0].Kind != c.kind || doc.Tokens[0].Shape != c.shape) {
			t.Errorf("Segment(%q) gives kind %d, shape %d; want %d, %d", c.token, doc.Tokens[0].Kind, doc.Tokens[0].Shape, c.kind, c.shape)
		}
	}
}
