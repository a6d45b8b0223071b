package mention

import "testing"

func TestParseDateLine(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Woensdag 15 mei 2019", "2019-05-15"},
		{"woensdag 15 mei 2019 14:02", "2019-05-15"},
		{"  15 mei 2019  ", "2019-05-15"},
		{"15 mei '19", "2019-05-15"},
		{"Geplaatst op 24 september 2018", "2018-09-24"},
		{"Geplaatst op: 24 september 2018 door Redactie", "2018-09-24"},
		{"Gepubliceerd: 9 maart 2020, 14:02 uur", "2020-03-09"},
		{"Gepubliceerd op 9 mrt. 2020 om 14.02 uur", "2020-03-09"},
		{"Nieuwsbericht | 9 maart 2020 | 14:02", "2020-03-09"},
		{"Persbericht 9 maart 2020", "2020-03-09"},
		{"12-07-2019 3319 keer bekeken", "2019-07-12"},
		{"2019-07-12", "2019-07-12"},
		{"2019-07-12T14:02:00", "2019-07-12"},
		{"20/10/2021 - 09u15", "2021-10-20"},
		{"ZWOLLE, 31 maart 2021 - Kinderen die willen sporten kunnen dat.", "2021-03-31"},
		{"Den Haag, 3 maart 2020 – De minister en de gemeenten tekenden gisteren een akkoord.", "2020-03-03"},
		{"'s-Hertogenbosch, 3 maart 2020 - De gemeente", "2020-03-03"},
		{"TILBURG | 9 november 2023", "2023-11-09"},
		{"10 maart 2023 | Redactie", "2023-03-10"},
		{"Donderdag 12 november 2020 | Leestijd 2 minuten", "2020-11-12"},
		{"Geldrop, 6 oktober 2020 – Niet langer wachten op zorg.", "2020-10-06"},
		{"(15 mei 2019)", "2019-05-15"},

		{"", ""},
		{"Do 20 mei", ""},
		{"Op 15 mei 2019 tekenden de gemeenten een convenant.", ""},
		{"15 mei 2019 tekenden de gemeenten een convenant.", ""},
		{"Het convenant loopt tot 31 december 2023", ""},
		{"Zwolle en Kampen tekenden op 31 maart 2021 - na lang overleg - een akkoord.", ""},
		{"12 mei 2020 - 14 mei 2020", ""},
		{"12-05-2020 - 14-05-2020", ""},
		{"2 februari 2018: de raad stemt in met het plan", ""},
		{"31 februari 2019", ""},
		{"31-02-2019", ""},
		{"mei 2019", ""},
		{"2019", ""},
		{"Van 15 mei 2019 tot 15 mei 2020", ""},
		{"Nog 3 maanden", ""},
	} {
		d, ok := ParseDateLine(tt.in)
		if d.String() != tt.want && ok || ok != (tt.want != "") {
			t.Errorf("ParseDateLine(%q) = %v, %v; want %q", tt.in, d, ok, tt.want)
		}
	}
}

func TestParseYearlessDateLine(t *testing.T) {
	for _, tt := range []struct {
		in                  string
		weekday, day, month int
	}{
		{"Do 20 mei", 4, 20, 5},
		{"vr 22 februari 14:02", 5, 22, 2},
		{"Vrijdag 22 februari", 5, 22, 2},
		{"20 mei", 0, 20, 5},
		{"Do 20 mei 2021", 0, 0, 0},
		{"Do 20 mei tekenen zij", 0, 0, 0},
		{"20 mei tekenen zij", 0, 0, 0},
		{"Zwolle, 20 mei - Kinderen", 0, 0, 0},
		{"donderdag", 0, 0, 0},
		{"do 32 mei", 0, 0, 0},
	} {
		weekday, day, month, ok := ParseYearlessDateLine(tt.in)
		if weekday != tt.weekday || day != tt.day || month != tt.month || ok != (tt.day != 0) {
			t.Errorf("ParseYearlessDateLine(%q) = %d, %d, %d, %v; want %d, %d, %d", tt.in, weekday, day, month, ok, tt.weekday, tt.day, tt.month)
		}
	}
}

func FuzzParseDateLine(f *testing.F) {
	for _, s := range []string{"ZWOLLE, 31 maart 2021 - Kinderen", "12-07-2019 3319 keer bekeken", "vr", "' '", "1 mei '", "(", "|", "1-1-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := ParseDateLine(s); ok && (!d.Valid() || d.Day == 0) {
			t.Fatalf("ParseDateLine(%q) = %v", s, d)
		}
		if weekday, day, month, ok := ParseYearlessDateLine(s); ok && (weekday < 0 || weekday > 7 || day < 1 || day > monthLength(0, month)) {
			t.Fatalf("ParseYearlessDateLine(%q) = %d, %d, %d", s, weekday, day, month)
		}
	})
}
