package extract_test

import "testing"

// Who has to do with whom in the sentence before the signing, and places that
// only tell where something runs.
func TestPartiesByTheirDealings(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"De sleutel van de Bibliotheek Huizen hangt ook bij welzijnsclub Versa. Dat staat in het convenant dat op 12 mei 2021 werd ondertekend.", "Bibliotheek Huizen, Versa, "},
		{"De sleutel van de Bibliotheek Huizen hangt ook bij welzijnsclub Versa, die de Bibliotheek Huizen helpt. Dat staat in het convenant dat op 12 mei 2021 werd ondertekend.", "Bibliotheek Huizen, Versa, "},
		{"Op 12 mei 2021 hebben CZ en VGZ een intentieovereenkomst getekend over een kabel tussen Arnhem en Nijmegen.", "CZ, VGZ, "},
	} {
		r, got := read(t, article(c.text)), ""
		for _, a := range r.Agreements {
			for _, p := range a.Signatories {
				got += p.Name + ", "
			}
		}
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
