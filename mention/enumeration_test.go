package mention_test

import (
	"strings"
	"testing"
)

const (
	tiel       = "gemeente Tiel=gemeente"
	rivieren   = "Waterschap Rivierenland=waterschap"
	cz         = "CZ=zorgverzekeraar"
	venloWeert = "gemeente Venlo=gemeente + gemeente Weert=gemeente"
)

func TestSeparators(t *testing.T) {
	check(t, parties, []reads{
		{"Het stuk is van de gemeente Tiel, CZ en de politie.", tiel + " + " + cz + " + politie=veiligheid"},
		{"Het stuk is van de gemeente Tiel; woningcorporatie Thius; en CZ.", tiel + " + Thius=woningcorporatie + " + cz},
		{"Het stuk is van de gemeente Tiel, alsmede Waterschap Rivierenland.", tiel + " + " + rivieren},
		{"Het stuk is van de gemeente Tiel evenals Waterschap Rivierenland.", tiel + " + " + rivieren},
		{"Het stuk is van de gemeente Tiel samen met Waterschap Rivierenland.", tiel + " + " + rivieren},
		{"Het stuk is van de gemeente Tiel en ook Waterschap Rivierenland.", tiel + " + " + rivieren},
		{"Het stuk is van zowel de gemeente Tiel als Waterschap Rivierenland.", tiel + " + " + rivieren},
		{"Het stuk is van de gemeente Tiel / Waterschap Rivierenland.", tiel + " + " + rivieren},
		{"Het stuk is van Natuurmonumenten, Staatsbosbeheer, LTO Noord en de Vogelbescherming.",
			"Natuurmonumenten=natuur + Staatsbosbeheer=natuur + LTO Noord=belangenorganisatie + Vogelbescherming=natuur"},
	})
}

// Every item of a list is a sentence of its own.
func TestBullets(t *testing.T) {
	check(t, parties, []reads{
		{"Het stuk is getekend door:\n\n- gemeente Tiel\n- Waterschap Rivierenland\n- CZ", tiel + " | " + rivieren + " | " + cz},
		{"De partijen zijn:\n\n• gemeente Tiel;\n• Waterschap Rivierenland;\n• CZ.", tiel + " | " + rivieren + " | " + cz},
	})
}

// A plural stands for the type of every name behind it.
func TestPlurals(t *testing.T) {
	check(t, parties, []reads{
		{"Het stuk is van de gemeenten Venlo en Weert.", venloWeert},
		{"Het stuk is van de gemeenten Venlo, Weert en Roermond.", venloWeert + " + gemeente Roermond=gemeente"},
		{"Het stuk is van de twee gemeenten Venlo en Weert.", venloWeert},
		{"Het stuk is van de provincies Groningen, Drenthe en Fryslân.",
			"provincie Groningen=provincie + provincie Drenthe=provincie + provincie Fryslân=provincie"},
		{"Het stuk is van de provincies Noord- en Zuid-Holland en CZ.", "provincie Noord-Holland=provincie + provincie Zuid-Holland=provincie + " + cz},
		{"Het stuk is van de gemeenten De Bilt, Het Hogeland en De Wolden.",
			"gemeente De Bilt=gemeente + gemeente Het Hogeland=gemeente + gemeente De Wolden=gemeente"},
		{"Het stuk is van de ministeries van VWS en BZK.", "ministerie van VWS=rijk + ministerie van BZK=rijk"},
		{"Het stuk is van de hogescholen Saxion en Windesheim.", "Saxion=onderwijs + Windesheim=onderwijs"},
		{"Het stuk is van de waterschappen Vechtstromen en Drents Overijsselse Delta.",
			"waterschap Vechtstromen=waterschap + waterschap Drents Overijsselse Delta=waterschap"},
		{"Het stuk is van de corporaties Actium en Wonen Zuid.", "Actium=woningcorporatie + Wonen Zuid=woningcorporatie"},
	})
}

// The plural ends where a body of another sort follows.
func TestPluralsEnd(t *testing.T) {
	check(t, parties, []reads{
		{"Het stuk is van de gemeenten Venlo en Weert, de provincie Limburg en CZ.", venloWeert + " + provincie Limburg=provincie + " + cz},
		{"Het stuk is van de gemeenten Venlo en Weert en CZ.", venloWeert + " + " + cz},
		{"Het stuk is van de gemeenten Venlo en Weert, woningcorporatie Thius en het Rode Kruis.",
			venloWeert + " + Thius=woningcorporatie + Rode Kruis=welzijn"},
	})
}

func TestPersonsForBodies(t *testing.T) {
	check(t, parties, []reads{
		{"Het college van B en W van Tiel en CZ zijn blij.", "Tiel=gemeente? + " + cz},
		{"Het stuk is van de wethouders van de gemeenten Venlo en Weert.", venloWeert},
		{"Het stuk is van de burgemeesters van Urk en Elburg.", "Urk=gemeente? + Elburg=gemeente?"},
		{"Het stuk is van een gedeputeerde van de provincie Gelderland.", "provincie Gelderland=provincie"},
		{"Het stuk is van directeur Anna Vos van Wonen Zuid.", "Wonen Zuid=woningcorporatie"},
		{"Directeur Maarten Ooms van Centrada tekende.", "Centrada=woningcorporatie"},
		{"Het stuk is van wethouder Piet de Vries namens de gemeente Tiel.", tiel},
		{"Het stuk is van burgemeester Jan Smit (gemeente Tiel) en directeur Els Bos (Zeeuwland).", tiel + " + Zeeuwland=woningcorporatie"},
		{"Het stuk is van Ria Vlug van de Huurdersvereniging Delft.", "Huurdersvereniging Delft=belangenorganisatie"},
		{"Namens de gemeente tekende wethouder Piet de Vries.", ""},
	})
}

// What is said of a member does not end the enumeration.
func TestAppositions(t *testing.T) {
	check(t, parties, []reads{
		{"Het stuk is van de gemeente Tiel, afdeling Sport, en de politie.", tiel + " + politie=veiligheid"},
		{"Het stuk is van de politie, eenheid Oost-Nederland, de gemeente Tiel en CZ.", "politie=veiligheid + " + tiel + " + " + cz},
		{"Het stuk is van Wonen Zuid, dat veel huizen bezit, en de gemeente Tiel.", "Wonen Zuid=woningcorporatie + " + tiel},
		{"Het stuk is van de Vereniging van Nederlandse Gemeenten (VNG) en CZ.", "Vereniging van Nederlandse Gemeenten=belangenorganisatie + " + cz},
	})
}

// A bare place is a party in company, or where it is the one who acts; not where
// something happens.
func TestBarePlaces(t *testing.T) {
	check(t, parties, []reads{
		{"Amersfoort, Leusden en Soest gaan samenwerken.", "Amersfoort=gemeente? + Leusden=gemeente? + Soest=gemeente?"},
		{"Het stuk is getekend door Amersfoort en de gemeente Tiel.", "Amersfoort=gemeente? + " + tiel},
		{"Amersfoort wordt groener.", "Amersfoort=gemeente?"},
		{"In Amersfoort wordt gebouwd.", ""},
		{"De boot uit Texel vaart.", ""},
		{"Het geldt in het dorp Den Dolder.", ""},
	})
}

func TestCollectives(t *testing.T) {
	check(t, parties, []reads{
		{"De elf gemeenten in IJsselland doen mee.", "De elf gemeenten in IJsselland=gemeente 11"},
		{"De 14 Twentse gemeenten doen mee.", "De 14 Twentse gemeenten=gemeente 14"},
		{"Alle Drentse gemeenten doen mee.", "Alle Drentse gemeenten=gemeente"},
		{"De vijf Waddengemeenten doen mee.", "De vijf Waddengemeenten=gemeente 5"},
		{"De zeven gemeenten van de regio Hart van Brabant doen mee.", "De zeven gemeenten van de regio Hart van Brabant=gemeente 7"},
		{"Er waren dertien sportverenigingen.", "dertien sportverenigingen=cultuur_sport 13"},
		{"Het stuk is van CZ en de 14 Twentse gemeenten.", cz + " + de 14 Twentse gemeenten=gemeente 14"},
		{"De drie gemeenten doen mee.", ""},
		{"Vier jaar later was er niets.", ""},
	})
}

func TestReferences(t *testing.T) {
	check(t, refs, []reads{
		{"De vijf partijen gaan verder.", "De vijf partijen: 5"},
		{"Beide corporaties tekenden.", "Beide corporaties: 2 woningcorporatie both"},
		{"De drie gemeenten doen mee.", "De drie gemeenten: 3 gemeente"},
		{"Er kwamen 18 partijen.", "18 partijen: 18"},
		{"De partners tekenden.", "De partners:"},
		{"De vier willen meer bomen.", "De vier: 4"},
		{"Zij beloven beterschap.", "Zij: pronoun"},
		{"De gemeente en het waterschap betalen mee.", "De gemeente: 1 gemeente | het waterschap: 1 waterschap"},
		{"Waterschap en gemeente sloten een akkoord.", "Waterschap: 1 waterschap | gemeente: 1 gemeente"},
		{"Gisteren spraken bonden en werkgevers elkaar.", "bonden en werkgevers:"},
		{"Vier jaar later was er niets.", ""},
		{"De vier bomen staan er nog.", ""},
	})
}

// Texts that make every reading begin again: the time to read them must not grow
// with a power of their length, or this test never ends.
func TestLongSentences(t *testing.T) {
	for _, s := range []string{
		"Hogescholen Tiel, die x, ", "gemeenten Tiel, die gemeenten Ede, ", "burgemeester (", "wethouder van ", "VNG (ABC), ", "gemeente Zeist, ",
		"wijk A en ", "Zaken en ", "(a ", "“a ", "convenant ‘a ", "Noord- en ", "UTRECHT – ", "de vijf ", "regio Zwolle en ",
	} {
		l := find(t, strings.Repeat(s, 20_000/len(s)))
		if len(l.Doc.Tokens) == 0 {
			t.Errorf("%q: no tokens", s)
		}
	}
}

// What is put in before an element, or says who of a body are meant, does not end
// the enumeration.
func TestAsides(t *testing.T) {
	check(t, parties, []reads{
		{"Het stuk is van de gemeente Tiel en, tot verrassing van velen, CZ.", tiel + " + " + cz},
		{"Het stuk is van de gemeente Tiel, en uiteraard onze eigen Vereniging Dorpsbelang.", tiel + " + Vereniging Dorpsbelang=belangenorganisatie"},
		{"Het stuk is van de gemeente Tiel, de voetballers van vv Hedel en CZ.", tiel + " + vv Hedel=cultuur_sport + " + cz},
		{"Het stuk is van de gemeente Tiel en de mannen en vrouwen van CZ.", tiel + " + " + cz},
		{"Het stuk is van CZ en de mensen van Tiel.", cz},
	})
}

// A relative clause or an apposition ends where the main clause goes on.
func TestClausesBetween(t *testing.T) {
	check(t, parties, []reads{
		{"Stroomklapper, een start-up van oud-studenten, en CZ tekenden.", "Stroomklapper= + " + cz},
		{"Op initiatief van CZ, dat niet meetekende, hebben wijngoed De Hennepe, kaasmakerij De Graaf en Actium getekend.",
			cz + " | De Hennepe= + De Graaf=bedrijf + Actium=woningcorporatie"},
	})
}

// A group is as many bodies as stand in brackets behind it.
func TestGroupsSpelledOut(t *testing.T) {
	check(t, parties, []reads{
		{"De drie Kempengemeenten (Bergeijk, Bladel en Eersel) en CZ gaan in zee.",
			"gemeente Bergeijk=gemeente + gemeente Bladel=gemeente + gemeente Eersel=gemeente + " + cz},
		{"Partijen zijn CZ en de studentenraad van UHasselt.", cz + " + studentenraad van UHasselt=belangenorganisatie"},
	})
}
