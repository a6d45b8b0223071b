package corpus

import (
	"testing"

	"github.com/akkoord/akkoord"
)

func TestTopDates(t *testing.T) {
	for line, want := range map[string]string{
		"Gemeente Meerdam > Nieuws > 12 mei 2020":                             "2020-05-12",
		"Waterschap Meer › Actueel › 12-05-2020":                              "2020-05-12",
		"(12 mei 2020) De scholen lezen samen.":                               "2020-05-12",
		"MEERDAM (12 mei 2020) - De scholen lezen samen.":                     "2020-05-12",
		"MEERDAM, 12 mei 2020. De scholen lezen samen.":                       "2020-05-12",
		"Meerdam, 12 mei 2020: De scholen lezen samen.":                       "2020-05-12",
		"door onze verslaggever, 12 mei 2020":                                 "2020-05-12",
		"Van onze redactie – 12 mei 2020":                                     "2020-05-12",
		"Door Els de Wit, 12 mei 2020":                                        "2020-05-12",
		"door Els de Wit | di 12 mei 2020":                                    "2020-05-12",
		"Els de Wit / 12 mei 2020":                                            "2020-05-12",
		"Els de Wit – 12 mei 2020, 14.30 uur":                                 "2020-05-12",
		"Tekst: Els de Wit, 12 mei 2020":                                      "2020-05-12",
		"Gepost door redactie op 12 mei 2020":                                 "2020-05-12",
		"Geplaatst door Els de Wit op 12 mei 2020":                            "2020-05-12",
		"Door: redactie op 12 mei 2020 om 9:30":                               "2020-05-12",
		"Verschenen op 12 mei 2020":                                           "2020-05-12",
		"Laatst bijgewerkt: 12 mei 2020 - 21:08":                              "2020-05-12",
		"Gepubliceerd: 12 mei 2020 - laatst gewijzigd: 3 juni 2020":           "2020-05-12",
		"Laatste update: 12-05-2020, 09:15":                                   "2020-05-12",
		"12-05-2020, 09:15":                                                   "2020-05-12",
		"12 mei 2020 · 09:15 · Jeugd":                                         "2020-05-12",
		"Nummer 5, mei 2020":                                                  "2020-05",
		"Jaargang 8, nr. 5 - mei 2020":                                        "2020-05",
		"Mei 2020":                                                            "2020-05",
		"Datum: 12 mei 2020":                                                  "2020-05-12",
		"PERSBERICHT – Meerdam, 12 mei 2020":                                  "2020-05-12",
		"Meerdam/Zuiddijk – 12 mei 2020":                                      "2020-05-12",
		"MEERDAM 12 mei 2020 - De scholen lezen samen.":                       "2020-05-12",
		"MEERDAM/12 mei 2020 – De scholen lezen samen.":                       "2020-05-12",
		"Persbericht nr. 12 / 12 mei 2020":                                    "2020-05-12",
		"Jaargang 3, nummer 12, 12 mei 2020":                                  "2020-05-12",
		"12 mei 2020 in Jeugd":                                                "2020-05-12",
		"Dinsdag 12 mei 2020 / Jeugd":                                         "2020-05-12",
		"Jeugd & gezin, 12 mei 2020":                                          "2020-05-12",
		"Door Els de Wit op 12 mei 2020":                                      "2020-05-12",
		"Auteur: Els de Wit  Datum: 12 mei 2020":                              "2020-05-12",
		"Wijkkrant De Brug, mei 2020":                                         "2020-05",
		"Leestijd: 3 min. - 12 mei 2020":                                      "2020-05-12",
		"Ondertekening op 12 mei 2020":                                        "",
		"Bijeenkomst 12 mei 2020":                                             "",
		"Vergadering in de bieb, 12 mei 2020":                                 "",
		"Aanmelden vóór 12 mei 2020":                                          "",
		"Di. 12 mei 2020 - 13:08":                                             "2020-05-12",
		"Publicatie 12.05.2020":                                               "2020-05-12",
		"Nieuwsbrief 12 mei 2020":                                             "2020-05-12",
		"Woensdag - Meerdam":                                                  "",
		"Meerdam tekende op 12 mei 2020":                                      "",
		"De scholen lezen sinds 12 mei 2020. De bieb doet mee.":               "",
		"Het pact (12 mei 2020) De scholen noemen":                            "",
		"Het pact van de scholen (12 mei 2020) is af.":                        "",
		"De raad stemt op dinsdag 12 mei 2020":                                "",
		"Sinds mei 2020":                                                      "",
		"In mei 2020 begon het":                                               "",
		"Het plan > de uitvoering > 12 mei 2020, en dan verder met het lezen": "",
		"Aangepast plan voor 12 mei 2020 ligt er nu en is door.":              "",
	} {
		if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+line+"\n\n"+body).Published.String(); got != want {
			t.Errorf("%q: published %q, want %q", line, got, want)
		}
	}
}

func TestSignedDates(t *testing.T) {
	for foot, want := range map[string]string{
		"12 mei 2020":                                       "2020-05-12",
		"12 mei 2020\n\n© De Meerdammer":                    "2020-05-12",
		"12 mei 2020\n\n+++ Bekijk ook de video +++":        "2020-05-12",
		"(12 mei 2020)":                                     "2020-05-12",
		"MK 12 mei 2020":                                    "2020-05-12",
		"De Meerdammer, 12-05-2020":                         "2020-05-12",
		"Meerdam, dinsdag 12 mei 2020":                      "2020-05-12",
		"-----\nMeerdams Persbureau / 12 mei 2020\nFoto: x": "2020-05-12",
		"Els de Wit, 12 mei 2020":                           "2020-05-12",

		"Agenda\n\n12 mei 2020":                          "",
		"Agenda:\n12 mei 2020":                           "",
		"12 mei 2020\n14 mei 2020":                       "",
		"12 mei 2020, 20.00 uur, in de bieb van Meerdam": "",
		"Inloop op 12 mei 2020":                          "",
		"12 mei 2020\n\n" + body + " " + body:            "",
		"- 12 mei 2020: voorlezen":                       "",
		"Feest in de tuin, 12 mei 2020":                  "",
		"Do 14 mei - Meerdam, bieb":                      "",
		"Het pact loopt tot 12 mei 2020":                 "",
		"Wanneer? 12 mei 2020":                           "",
	} {
		if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+body+"\n\n"+body+"\n\n"+foot).Published.String(); got != want {
			t.Errorf("%q: published %q, want %q", foot, got, want)
		}
	}
}

// What tells when the article appeared goes before what tells of a change.
func TestChangedDateIsLast(t *testing.T) {
	a := readOne(t, "a.txt", "Lezen in Meerdam\n\nLaatst bijgewerkt: 3 juni 2020\n\n"+body+"\n\nGepubliceerd op 12 mei 2020")
	if got := a.Published.String(); got != "2020-05-12" {
		t.Errorf("published %q", got)
	}
}

// FuzzFront holds that any text is read without harm: the title and the date
// are real ones and no line is lost.
func FuzzFront(f *testing.F) {
	for _, tt := range fronts {
		f.Add(tt.text)
	}
	for _, s := range []string{"(12 mei 2020) De", "A.nl\n\nB\n\n(C)", "© ", "Bron:\n", "X / 12 mei 2020", "Nr. 3\nmei 2020", "Door op 1-1-2020"} {
		f.Add(s + "\n\n" + body)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := draft{Article: akkoord.Article{Text: s}}
		d.complete()
		if !d.Published.Valid() {
			t.Errorf("published %v", d.Published)
		}
		checkBlocks(t, d.Article)
	})
}
