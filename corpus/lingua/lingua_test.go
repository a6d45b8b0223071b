package lingua

import "testing"

func TestJudge(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Zorgpact Meerdam getekend", "nl"},
		{"Gemeente Meerdam en Stichting Wonen sluiten woondeal", "nl"},
		{"Woningbouw Meerdam gaat volgend voorjaar beginnen", "nl"},
		{"City council signs new housing covenant today", "en"},
		{"Stadtrat unterzeichnet neue Vereinbarung", "de"},
		{"Commune signe nouvelle convention logement", "fr"},
		{"IJsselmonde 2019", "nl"},
		{"1234", "nl"},
		{"", "nl"},
	} {
		if got := Judge(tt.text); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}
