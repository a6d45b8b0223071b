package extract_test

import (
	"strings"
	"testing"
)

// The order of evidence for regions, each with what would have come after it.
func TestRegionOrder(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"name", "Gemeente Buren en Vitens ondertekenden op 3 mei 2021 het Gebiedsakkoord Lingebocht. Het water in de Lingebocht staat hoog.", "Lingebocht"},
		{"name of one word", "Gemeente Buren en Vitens ondertekenden op 3 mei 2021 het Brekkenakkoord. Het peil in de polder rond de Brekken gaat omhoog.", "Brekken"},
		{"not where it was signed", "Gemeente Buren en Vitens ondertekenden op 3 mei 2021 de Verklaring van Schokland.", "Buren"},
		{"rule and what is joined to it", "Gemeente Buren en Vitens ondertekenden op 3 mei 2021 een convenant. Het convenant geldt voor Oss, Uden en de Maashorst.", "Oss, Uden, Maashorst"},
		{"not the venue", "Gemeente Buren en Vitens ondertekenden op 3 mei 2021 in het stadhuis van Tiel een convenant om wateroverlast te voorkomen.", "Buren"},
		{"ends of a road before who signs", "Waterschap Rivierenland, Vitens, CZ en gemeente Buren ondertekenden op 3 mei 2021 een convenant. Het fietspad tussen Tiel en Zoelen wordt verbreed.", "Tiel, Zoelen"},
		{"housing", "Gemeente Kampen, deltaWonen en Huurdersbelangen Kampen ondertekenden op 3 mei 2021 prestatieafspraken om in de wijken Brunnepe en Hagen huizen te bouwen.", "Kampen"},
		{"not where it was signed, though named first", "CZ en Vitens sloten op 3 mei 2021 in Tiel een convenant. Huurders in Leerdam en Vianen krijgen hulp.", "Leerdam, Vianen"},
		{"a village more than the municipality", "Gemeente Drimmelen en stichting Ons Dorpshuis tekenden op 3 mei 2021 een convenant. Het dorpshuis in Lage Zwaluwe gaat open. De toneelclub van Lage Zwaluwe is blij.", "Lage Zwaluwe"},
		{"several who only sign", "Gemeente Buren, gemeente Tiel en Vitens ondertekenden op 3 mei 2021 een convenant.", ""},
		{"several where things happen", "Gemeente Buren, gemeente Tiel en Vitens ondertekenden op 3 mei 2021 een convenant. De kranen in beide gemeenten gaan open.", "Buren, Tiel"},
		{"the village of the dateline", "VALTHERMOND – Gemeente Borger-Odoorn en stichting De Kerk tekenden op 3 mei 2021 een convenant. De kerk gaat open. Heel Valthermond is blij, zegt men in het dorp.", "Valthermond"},
		{"a quarter that only the name has", "Gemeente Buren en Vitens ondertekenden op 3 mei 2021 het Convenant Leefbaar Assendorp.", "Assendorp"},
		{"the sort of land in a name", "Gemeente Buren en Vitens ondertekenden op 3 mei 2021 het Gebiedsakkoord Polder Zegveld.", "Polder Zegveld"},
		{"a name that the goal places things in", "Vitens en CZ ondertekenden op 3 mei 2021 een convenant om weidevogels in de Greidhoek een kans te geven.", "Greidhoek"},
		{"not a firm's home", "Vitens en CZ ondertekenden op 3 mei 2021 een convenant. Een Twents ingenieursbureau hielp.", ""},
		{"not where goods come from", "Vitens en CZ ondertekenden op 3 mei 2021 een convenant. De groente uit Salland is duur.", ""},
		{"not where somebody comes from", "CZ en Vitens sloten op 3 mei 2021 een convenant om minder dure krachten uit de Randstad te huren en om huizen in Tiel te koelen.", "Tiel"},
	} {
		var got []string
		for _, a := range read(t, article(c.in)).Agreements {
			for _, r := range a.Regions {
				got = append(got, r.Name)
			}
		}
		if g := strings.Join(got, ", "); g != c.want {
			t.Errorf("%s: got %s, want %s", c.name, g, c.want)
		}
	}
}
