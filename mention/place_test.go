package mention_test

import (
	"strings"
	"testing"

	"github.com/akkoord/akkoord/mention"
)

func TestPlaces(t *testing.T) {
	check(t, places, []reads{
		{"Het geldt in Zeist en op Texel.", "Zeist=gemeente + Texel=gemeente"},
		{"Het geldt in het dorp Den Dolder.", "Den Dolder=plaats"},
		{"Het geldt in de Achterhoek.", "Achterhoek=regio"},
		{"Het geldt in Noord-Brabant en Zeeland.", "Noord-Brabant=provincie + Zeeland=provincie"},
		{"Het geldt in Nederland en België.", "Nederland=land + België=land"},
		{"Het geldt in Gent.", "Gent=gemeente"},
		{"Het geldt in Den Haag, ’s-Gravenhage en 's-Hertogenbosch.", "Den Haag=gemeente + ’s-Gravenhage=gemeente + 's-Hertogenbosch=gemeente"},
		{"Het geldt in de provincie Utrecht en de stad Utrecht.", "Utrecht=provincie + Utrecht=gemeente"},
		{"Het geldt in Kampen en niet op kampen.", "Kampen=gemeente"},
		// No gazetteer knows it, but it stands behind "in".
		{"Het geldt in Grootstokkum.", "Grootstokkum=plaats"},
		// A place in the name of a person is none.
		{"Mevrouw Van Ede kwam.", ""},
	})
}

// The word for the sort of area does not belong to the name.
func TestAreaWords(t *testing.T) {
	check(t, places, []reads{
		{"Het geldt in de regio Midden-Limburg-West.", "Midden-Limburg-West=regio"},
		{"Het geldt in de regio Achterhoek.", "Achterhoek=regio"},
		{"Het geldt in de regio Zwolle en Kampen.", "Zwolle=regio + Kampen=gemeente"},
		{"Het geldt in de wijk Batau-Noord.", "Batau-Noord=wijk"},
		{"Het geldt in de arbeidsmarktregio Rijk van Nijmegen.", "Rijk van Nijmegen=regio"},
		{"Het geldt rond het Hunzedal.", "Hunzedal=regio"},
		// A quarter is not the village of its name.
		{"Het geldt in de wijk Vollenhove.", "Vollenhove=wijk"},
		{"Het geldt in de wijk en de regio.", ""},
	})
	check(t, texts(mention.Place), []reads{
		{"Het geldt in de regio Achterhoek.", "regio Achterhoek"},
		{"Het geldt in de wijk Batau-Noord.", "wijk Batau-Noord"},
	})
}

func TestAdjectivesOfPlaces(t *testing.T) {
	check(t, places, []reads{
		{"Het geldt voor de Twentse bedrijven.", "Twente=regio"},
		{"De Drentse heide en de Zeister bossen.", "Drenthe=provincie + Zeist=gemeente"},
		{"Het geldt in Midden Limburgse dorpen.", "Midden-Limburg=regio"},
		{"Het Gelderse Doetinchem wacht af.", "Gelderland=provincie + Doetinchem=gemeente"},
	})
}

func TestElidedPlaces(t *testing.T) {
	check(t, places, []reads{
		{"Het geldt in Noord- en Midden-Limburg.", "Noord-Limburg=regio + Midden-Limburg=regio"},
		{"Het geldt in Oost- en West-Vlaanderen.", "Oost-Vlaanderen=provincie + West-Vlaanderen=provincie"},
		{"Het geldt in Noord- of Zuid-Holland.", "Noord-Holland=provincie + Zuid-Holland=provincie"},
		{"Het geldt voor land- en tuinbouw.", ""},
	})
	check(t, texts(mention.Place), []reads{{"Het geldt in Noord- en Midden-Limburg.", "Noord- | Midden-Limburg"}})
}

// A place is known with the areas that hold it, small to large.
func TestWithin(t *testing.T) {
	within := func(l *mention.Layer) string {
		var out []string
		for _, v := range l.Places {
			out = append(out, v.ID+" "+strings.Join(l.Within(v), " "))
		}
		return strings.Join(out, " | ")
	}
	check(t, within, []reads{
		{"Het geldt in Roermond.", "gm0957 corop:Midden-Limburg zorgkantoorregio:Noord- en Midden-Limburg provincie:Limburg"},
		{"Het geldt in Lauwersoog.", "wp3419 gemeente:Het Hogeland corop:Overig Groningen zorgkantoorregio:Groningen provincie:Groningen"},
		{"Het geldt in Limburg.", "pv31 "},
		{"Het geldt in Nederland.", "nl "},
		{"Het geldt in de gemeente Bellingwedde.", "gm0007 provincie:Groningen"},
		{"Het geldt in de wijk Batau-Noord.", " "},
		{"Het geldt in de wijk Vollenhove.", " "},
	})
}

// The gazetteer spells out a collective of municipalities where one of its
// regions has exactly as many as the text says.
func TestExpand(t *testing.T) {
	expand := func(l *mention.Layer) string {
		var out []string
		for _, v := range l.PartyValues {
			out = append(out, l.Expand(v)...)
		}
		return strings.Join(out, ", ")
	}
	check(t, expand, []reads{
		{"De elf gemeenten in IJsselland doen mee.", "gemeente Dalfsen, gemeente Deventer, gemeente Hardenberg, gemeente Kampen, " +
			"gemeente Olst-Wijhe, gemeente Ommen, gemeente Raalte, gemeente Staphorst, gemeente Steenwijkerland, gemeente Zwartewaterland, gemeente Zwolle"},
		{"De 13 Twentse gemeenten doen mee.", ""},
		{"Alle Twentse gemeenten doen mee.", ""},
		{"Er waren dertien sportverenigingen.", ""},
	})
}

func TestValidity(t *testing.T) {
	l := find(t, "")
	for _, c := range []struct{ id, at, want string }{
		{"gm0017", "2018-12-31", ""},
		{"gm0017", "2019-01-01", "no municipality since 2019-01-01, now Groningen"},
		{"gm0017", "2019", "no municipality since 2019-01-01, now Groningen"},
		{"gm0017", "", ""},
		{"gm1966", "2018-12-31", "no municipality before 2019-01-01"},
		{"gm1966", "2019", ""},
		{"gm0355", "1990", ""},
		{"gm9999", "2020", ""},
	} {
		if got := l.Validity(c.id, day(t, c.at)); got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.id, c.at, got, c.want)
		}
	}
}

func TestThemes(t *testing.T) {
	themes := func(l *mention.Layer) string { return strings.Join(l.Themes(), " ") }
	check(t, themes, []reads{
		{"De jeugdhulp en de jeugdzorg krijgen meer geld.", "jeugd"},
		{"De jeugdhulp krijgt meer geld.", ""},
		{"", ""},
	})
}

// Names that no gazetteer knows are read by what stands before them, by what
// they end in and by their parts.
func TestUnlistedPlaces(t *testing.T) {
	check(t, places, []reads{
		{"De oevers langs de Veengoot zijn steil. De Veengoot slingert weer.", "Veengoot=regio + Veengoot=regio"},
		{"De sloten rond de Steenbergse Vliet zijn schoon.", "Steenbergse Vliet=regio"},
		{"Het geldt voor de Teverener Heide en Nationaal Park Hoge Kempen.", "Teverener Heide=regio + Nationaal Park Hoge Kempen=regio"},
		{"Zij bezegelden het Jeugdakkoord West-Brabant-West.", "West-Brabant-West=regio"},
		{"Het geldt in Amsterdam-Zuidoost en Midden-Limburg Oost.", "Amsterdam-Zuidoost=wijk + Midden-Limburg Oost=regio"},
		{"De pont tussen Schoonhoven en Gelkenes blijft varen.", "Schoonhoven=plaats + Gelkenes=plaats"},
		{"Het is er voor de Goudse wijken Bloemendaal en Plaswijck, zegt hij.", "Gouda=gemeente + Bloemendaal=wijk + Plaswijck=wijk"},
		{"Er kwam ruimte op De Faktorij.", "De Faktorij=plaats"},
		// A street is no area, a firm no place.
		{"Het huis langs de Molendijk is van Berg en Bos.", ""},
		{"Het verschil tussen Menzis is groot.", ""},
	})
}
