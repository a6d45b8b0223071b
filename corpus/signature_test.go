package corpus

import "testing"

func TestSignedSource(t *testing.T) {
	for foot, want := range map[string]string{
		"(Meerdamse Bode)":                                     "Meerdamse Bode",
		"(De Meerdammer)":                                      "De Meerdammer",
		"(Omroep Meer en Land)":                                "Omroep Meer en Land",
		"(Gemeente Meerdam).":                                  "Gemeente Meerdam",
		"(Meerdamse Bode)\n\nReageren? Log in.":                "Meerdamse Bode",
		"Meerdams Persbureau / 12 mei 2020":                    "Meerdams Persbureau",
		"ANP/redactie Zuid":                                    "ANP",
		"Redactie/ANP":                                         "ANP",
		"Bron – Omroep Meer":                                   "Omroep Meer",
		"Bron - Omroep Meer":                                   "Omroep Meer",
		"bron: Gemeente Meerdam":                               "Gemeente Meerdam",
		"[Bron: Omroep Meer]":                                  "Omroep Meer",
		"Bron : Omroep Meer":                                   "Omroep Meer",
		"Bron: Waterschap Meer-Land":                           "Waterschap Meer-Land",
		"(Bron: Omroep Meer)":                                  "Omroep Meer",
		"Bron/foto: Gemeente Meerdam":                          "Gemeente Meerdam",
		"Bron:\nGemeente Meerdam":                              "Gemeente Meerdam",
		"Gepubliceerd op 12 mei 2020 | Bron: Gemeente Meerdam": "Gemeente Meerdam",
		"De scholen lezen samen. (Bron: Omroep Meer)":          "Omroep Meer",
		"© De Meerdammer 2021":                                 "De Meerdammer",
		"(c) De Meerdammer":                                    "De Meerdammer",
		"Alle rechten voorbehouden © De Meerdammer":            "De Meerdammer",
		"© 2021 Meerdams Nieuwsplein":                          "Meerdams Nieuwsplein",
		"© meerdamleest.nl – Overnemen? Met bronvermelding.":   "meerdamleest.nl",
		"© Meer & Land - Alle rechten voorbehouden":            "Meer & Land",
		"© Gemeente Meerdam · Dorpsplein 1":                    "Gemeente Meerdam",

		"(Jansen)":                       "",
		"Archieffoto © Meerdamse Bode":   "",
		"De raad is bron: hij weet het.": "",
		"(kvs)":                          "",
		"(KVS)":                          "",
		"(Els de Wit)":                   "",
		"(Ilse Bode-Jansen)":             "",
		"(Foto Jan Bos)":                 "",
		"(Foto: De Meerdammer)":          "",
		"(red.)":                         "",
		"(Redactie)":                     "",
		"(wordt vervolgd)":               "",
		"(Wordt Vervolgd)":               "",
		"(2 okt)":                        "",
		"De Meerdammer, 12-05-2020":      "",
		"MK 12 mei 2020":                 "",
		"Tekst: Els de Wit":              "",
		"Bron van onrust is het hek":     "",
		"De ANP-redactie was erbij":      "",
		"Foto: © Meerdamse Bode":         "",
		"Bronnen - warmte uit de sloot":  "",
	} {
		if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+body+" "+body+"\n\n"+foot).Source; string(got) != want {
			t.Errorf("%q: source %q, want %q", foot, got, want)
		}
	}
}

// In brackets above running text stands what the text is about.
func TestSignatureAboveText(t *testing.T) {
	if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n(Meerdamse Bode)\n\n"+body+" "+body).Source; got != "" {
		t.Errorf("source %q", got)
	}
}

func TestAgencyInFront(t *testing.T) {
	for line, want := range map[string]string{
		"12 mei 2020 | ANP": "ANP",
		"Door ANP":          "ANP",
		"door: ANP":         "ANP",
		"ANP, 12 mei 2020":  "ANP",
		"ANP kreeg gelijk":  "",
	} {
		if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+line+"\n\n"+body+" "+body).Source; string(got) != want {
			t.Errorf("%q: source %q, want %q", line, got, want)
		}
	}
}
