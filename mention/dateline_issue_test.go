package mention

import "testing"

func TestParseIssueLine(t *testing.T) {
	for line, want := range map[string]string{
		"Nummer 6, juni 2022":             "2022-06",
		"nr. 4 – september 2019":          "2019-09",
		"Jaargang 12 | nr. 3 | mrt. 2019": "2019-03",
		"Editie juni 2022":                "2022-06",
		"juni 2022 - nummer 6":            "2022-06",
		"Juni 2022":                       "2022-06",

		"":                                   "",
		"Nummer 6":                           "",
		"12 juni 2022":                       "",
		"Juni":                               "",
		"juni 2022 tot juli 2023":            "",
		"In juni 2022 tekenden zij een pact": "",
		"Sinds juni 2022":                    "",
		"Nieuwsbrief 12 mei 2020":            "",
		"6 juni":                             "",
		"Juni 22":                            "",
	} {
		d, ok := ParseIssueLine(line)
		if d.String() != want || ok != (want != "") {
			t.Errorf("ParseIssueLine(%q) = %v, %v; want %q", line, d, ok, want)
		}
	}
}

func FuzzParseIssueLine(f *testing.F) {
	for _, s := range []string{"Nummer 6, juni 2022", "mei 2019 |", "nr nr mei 1", "2022 juni"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := ParseIssueLine(s); ok && (!d.Valid() || d.Month == 0 || d.Day != 0) {
			t.Fatalf("ParseIssueLine(%q) = %v", s, d)
		}
	})
}
