package mention_test

import "testing"

// A body may be named only through the person who acts for it.
func TestBodiesThroughPersons(t *testing.T) {
	check(t, parties, []reads{
		{"Daarna tekende Ans Kloosterboer, die voorzitter is van stichting Zwemmen aan Zee.", "stichting Zwemmen aan Zee=cultuur_sport"},
		{"Als laatste tekende Nico Mantel, die boekhouder is bij energiecoöperatie De Poldermolen.", "De Poldermolen=bedrijf"},
		{"Daarna liepen de portefeuillehouders Wonen van Venlo en Weert naar voren.", "Venlo=gemeente? + Weert=gemeente?"},
		{"Op de foto staan Ans Vos (voorzitter Stichting Hart voor Andel) en Dirk Pol (directeur van Wasserij De Zon).",
			"Stichting Hart voor Andel= + Wasserij De Zon=bedrijf"},
		{"Toen tekenden twee wethouders: Digna Pippel voor West Betuwe, Anton Hak voor de gemeente Buren.", "West Betuwe=gemeente? | gemeente Buren=gemeente"},
		{"Het zijn teamchef Hilde Bos (politie) en reder Sijtze Brouwer (Rederij De Vries).", "politie=veiligheid + Rederij De Vries=bedrijf"},
		// The holder of an office, whatever his name sounds like.
		{"Dat deed wethouder Klaar Koenraad.", ""},
	})
}

// A firm's name may hold a word that is cut short, and a club may follow a
// foundation in an enumeration.
func TestNamesThatGoOn(t *testing.T) {
	check(t, parties, []reads{
		{"De winnaar is Van den Brink & Zn. Waterwerken.", "Van den Brink & Zn. Waterwerken=bedrijf"},
		{"Getekend hebben Stichting Oog voor de Linge en Hengelsportvereniging De Voorn.", "Stichting Oog voor de Linge= + Hengelsportvereniging De Voorn=cultuur_sport"},
	})
}
