package extract_test

import (
	"fmt"
	"testing"
)

// Who comes in after the signing has the day on which he did, with its evidence;
// who signs on the day itself has none.
func TestJoinedAndLeft(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Op 4 maart 2019 tekenden CZ en Menzis een convenant. Op 3 februari 2021 sloot ook VGZ zich aan.",
			"CZ null null, Menzis null null, VGZ \"2021-02-03\" null"},
		{"Op 4 maart 2019 tekenden CZ en Menzis een convenant. VGZ sloot zich in 2020 aan.",
			"CZ null null, Menzis null null, VGZ \"2020\" null"},
		{"Op 4 maart 2019 tekenden CZ, VGZ en Menzis een convenant. VGZ is in 2020 uitgestapt.",
			"CZ null null, VGZ null \"2020\", Menzis null null"},
		{"Op 4 maart 2019 tekenden CZ en Menzis een convenant. VGZ kan zich op 3 mei 2021 nog aansluiten.",
			"CZ null null, Menzis null null"},
	} {
		r := read(t, article(c.text))
		got := ""
		for _, a := range r.Agreements {
			for i, p := range a.Signatories {
				if i > 0 {
					got += ", "
				}
				joined, _ := p.Joined.MarshalJSON()
				left, _ := p.Left.MarshalJSON()
				got += fmt.Sprintf("%s %s %s", p.Name, joined, left)
				for path, day := range map[string]bool{"joined": !p.Joined.IsZero(), "left": !p.Left.IsZero()} {
					path = fmt.Sprintf("signatories[%d].%s", i, path)
					found := false
					for _, ev := range a.Evidence {
						found = found || ev.Path == path
					}
					if found != day {
						t.Errorf("%s\n%s: evidence %v, want %v", c.text, path, found, day)
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
