package corpus

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const body = "De drie scholen, de gemeente en de bibliotheek gaan de komende jaren samen lezen, en daar is iedereen in het dorp blij mee, zegt de wethouder."

var fronts = []struct {
	name, text, want string
}{
	{
		name: "date line above the title, Bron at the end",
		text: "Dinsdag, 26 maart 2019\n\nLezen in Meerdam\n\n" + body + "\n\nBron: Huis van het Boek",
		want: `title: Lezen in Meerdam
published: 2019-03-26
from: text
source: Huis van het Boek
furniture| Dinsdag, 26 maart 2019
heading| Lezen in Meerdam
paragraph| ` + body + `
furniture| Bron: Huis van het Boek
`,
	},
	{
		name: "year of the date line from a date in the text",
		text: "Lezen in Meerdam\n\nVr 22 februari\n\n" + body + " Op woensdag 20 februari 2019 tekenden zij een pact.",
		want: `title: Lezen in Meerdam
published: 2019-02-22
from: text
heading| Lezen in Meerdam
furniture| Vr 22 februari
paragraph| ` + body + ` Op woensdag 20 februari 2019 tekenden zij een pact.
`,
	},
	{
		name: "no year fits the weekday: unknown",
		text: "Lezen in Meerdam\n\nMa 22 februari\n\n" + body + " Op 3 mei 2018 tekenden zij een pact.",
		want: `title: Lezen in Meerdam
heading| Lezen in Meerdam
furniture| Ma 22 februari
paragraph| ` + body + ` Op 3 mei 2018 tekenden zij een pact.
`,
	},
	{
		name: "crumbs, press release, dateline in the paragraph, note for the press",
		text: "Home > Nieuws > Jeugd\n\nPERSBERICHT\n\nLezen in Meerdam\n\nMEERDAM, 31 maart 2021 - " + body + "\n\nOver Stichting Lees\nDe stichting geeft boeken uit.\n\nNoot voor de redactie:\nBel Els de Wit.",
		want: `title: Lezen in Meerdam
published: 2021-03-31
from: text
furniture| Home > Nieuws > Jeugd
furniture| PERSBERICHT
heading| Lezen in Meerdam
paragraph| MEERDAM, 31 maart 2021 - ` + body + `
furniture| Over Stichting Lees / De stichting geeft boeken uit.
furniture| Noot voor de redactie: / Bel Els de Wit.
`,
	},
	{
		name: "prefix of a title, byline, initials are no source",
		text: "COLUMN | Lezen in Meerdam\n\ndoor Els de Wit\n\n" + body + "\n\n(kvs)",
		want: `title: COLUMN | Lezen in Meerdam
heading| COLUMN | Lezen in Meerdam
furniture| door Els de Wit
paragraph| ` + body + `
furniture| (kvs)
`,
	},
	{
		name: "menu, reader counter, agency",
		text: "Menu Zoeken Mijn gemeente\n\nLezen in Meerdam\n\n12-07-2019 3319 keer bekeken\n\n" + body + " (ANP)\n\nTags: lezen, jeugd\n\nVorige bericht | Volgende bericht",
		want: `title: Lezen in Meerdam
published: 2019-07-12
from: text
source: ANP
furniture| Menu Zoeken Mijn gemeente
heading| Lezen in Meerdam
furniture| 12-07-2019 3319 keer bekeken
paragraph| ` + body + ` (ANP)
furniture| Tags: lezen, jeugd
furniture| Vorige bericht | Volgende bericht
`,
	},
	{
		name: "© with a sentence on rights, date at the foot, related links",
		text: "Lezen in Meerdam\n\n" + body + "\n\nGepubliceerd op 3 mei 2020\n\n© 2020 De Meerdammer. Overnemen mag niet.\n\nLees ook:\nNieuwe school\n\nGerelateerd nieuws\n\nBoeken te koop\nVoorlezen in de tuin",
		want: `title: Lezen in Meerdam
published: 2020-05-03
from: text
source: De Meerdammer
heading| Lezen in Meerdam
paragraph| ` + body + `
furniture| Gepubliceerd op 3 mei 2020
furniture| © 2020 De Meerdammer. Overnemen mag niet.
furniture| Lees ook: / Nieuwe school
furniture| Gerelateerd nieuws
furniture| Boeken te koop / Voorlezen in de tuin
`,
	},
	{
		name: "a date in a sentence is not the publication date",
		text: "Lezen in Meerdam\n\nOp 3 mei 2020 tekenden drie scholen een pact.\n\n" + body,
		want: `title: Lezen in Meerdam
heading| Lezen in Meerdam
paragraph| Op 3 mei 2020 tekenden drie scholen een pact.
paragraph| ` + body + `
`,
	},
	{
		name: "a text without a title",
		text: body + " " + body + "\n\n" + body,
		want: "paragraph| " + body + " " + body + "\nparagraph| " + body + "\n",
	},
}

func TestFront(t *testing.T) {
	for _, tt := range fronts {
		t.Run(tt.name, func(t *testing.T) {
			a := readOne(t, "a.txt", tt.text)
			if diff := cmp.Diff(tt.want, show(a)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkBlocks(t, a)
		})
	}
}

func TestDateLines(t *testing.T) {
	for _, tt := range []struct {
		line, date string
		whole      bool // the line is nothing but a date line
	}{
		{"Woensdag 6 juli 2022, 08:14 | Economie", "2022-07-06", true},
		{"MEERDAM – 6 september 2021", "2021-09-06", true},
		{"18/05/2022 - Leestijd: 3 min", "2022-05-18", true},
		{"MEERDAM, 6 oktober 2020 – Drie scholen tekenen.", "2020-10-06", false},
		{"Meerdam - 6 oktober 2020 - Drie scholen gaan samen lezen, zo maakten zij bekend op hun website en in de krant.", "2020-10-06", false},
		{"6 oktober 2020 - Drie scholen gaan samen lezen.", "2020-10-06", false},
		{"6 oktober 2020 - de dag van het pact - was een mooie dag.", "", false},
		{"Op 6 oktober 2020 tekenden drie scholen het pact.", "", false},
		{"MEERDAM - Drie scholen tekenden op 6 oktober 2020.", "", false},
	} {
		a := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+tt.line+"\n\n"+body)
		if got := a.Published.String(); got != tt.date {
			t.Errorf("%q: published %q, want %q", tt.line, got, tt.date)
		}
		if whole := a.Blocks[1].Kind == "furniture"; whole != tt.whole {
			t.Errorf("%q: is a %s", tt.line, a.Blocks[1].Kind)
		}
	}
}

func TestFootDates(t *testing.T) {
	for line, want := range map[string]string{
		"Gepubliceerd op dinsdag 6 oktober 2020":            "2020-10-06",
		"Dit bericht is op 6 oktober 2020 geplaatst.":       "2020-10-06",
		"Dit artikel werd gepubliceerd op 06-10-2020":       "2020-10-06",
		"Dit stuk verscheen op 6 oktober 2020 in de krant.": "2020-10-06",
		"Geplaatst: 6 oktober 2020, gewijzigd 9 mei 2021":   "2020-10-06",
		"Dit bericht is gewijzigd op 6 oktober 2020.":       "",
		"Op 6 oktober 2020 is een tweede pact getekend.":    "",
		"Aanmelden kan tot 6 oktober 2020 bij de bieb.":     "",
		"Dinsdag 6 oktober 2020 is er een feest voor ons.":  "",
	} {
		if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+body+"\n\n"+line).Published.String(); got != want {
			t.Errorf("%q: published %q, want %q", line, got, want)
		}
	}
}

func TestBlocks(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{
			"bullets with a wrapped line, then a paragraph",
			"De partijen zijn:\n- de gemeente Meerdam;\n- de school,\n  met haar ouders;\n• de bieb.\nZij tekenden samen.",
			"paragraph| De partijen zijn:\nitem| - de gemeente Meerdam;\nitem| - de school, /   met haar ouders;\nitem| • de bieb.\nparagraph| Zij tekenden samen.\n",
		},
		{
			"numbers, and dates that are none",
			"1. De eerste\n2) De tweede\n\n20 mei is de dag van het pact. Dan komt ook de wethouder.",
			"item| 1. De eerste\nitem| 2) De tweede\nparagraph| 20 mei is de dag van het pact. Dan komt ook de wethouder.\n",
		},
		{
			"lines under a colon, in one group",
			"De ondertekenaars zijn:\n\nGemeente Meerdam\nFacebook\nDe Bieb\n\nWat nu\n\n" + body,
			"paragraph| De ondertekenaars zijn:\nitem| Gemeente Meerdam\nitem| Facebook\nitem| De Bieb\nheading| Wat nu\nparagraph| " + body + "\n",
		},
		{
			"lines under a colon, a group each, and the heading after them",
			"De ondertekenaars zijn:\n\nGemeente Meerdam\n\nStichting Lees\n\nDe Bieb\n\nWat nu\n\n" + body,
			"paragraph| De ondertekenaars zijn:\nitem| Gemeente Meerdam\nitem| Stichting Lees\nitem| De Bieb\nheading| Wat nu\nparagraph| " + body + "\n",
		},
		{
			"heading on top of its paragraph",
			"Geen papieren pact\n" + body,
			"heading| Geen papieren pact\nparagraph| " + body + "\n",
		},
		{
			"hard-wrapped lines",
			"De drie scholen en de gemeente\ngaan samen lezen en rekenen,\nen dat is goed nieuws.",
			"paragraph| De drie scholen en de gemeente / gaan samen lezen en rekenen, / en dat is goed nieuws.\n",
		},
		{
			"what is under Over stays when it tells of the agreement",
			body + "\n\nOver Samen Lezen\nSamen Lezen is het convenant van drie scholen.",
			"paragraph| " + body + "\nheading| Over Samen Lezen\nparagraph| Samen Lezen is het convenant van drie scholen.\n",
		},
		{
			"a caption between paragraphs",
			body + "\n\nFoto: de scholen bijeen. Foto: Jan Bos\n\n" + body,
			"paragraph| " + body + "\ncaption| Foto: de scholen bijeen. Foto: Jan Bos\nparagraph| " + body + "\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			// The title is out of the way of what is tested here.
			a := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+tt.text)
			if diff := cmp.Diff("title: Lezen in Meerdam\nheading| Lezen in Meerdam\n"+tt.want, show(a)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkBlocks(t, a)
		})
	}
}

func TestSource(t *testing.T) {
	for line, want := range map[string]string{
		"Bron: Gemeente Meerdam":                     "Gemeente Meerdam",
		"(Bron: Omroep Zuid)":                        "Omroep Zuid",
		"Bron: St. Anna Ziekenhuis":                  "St. Anna Ziekenhuis",
		"Bron: Gemeente Meerdam | Foto: Jan Bos":     "Gemeente Meerdam",
		"© De Meerdammer, alle rechten voorbehouden": "De Meerdammer",
		"Copyright 2019-2021 De Meerdammer":          "De Meerdammer",
		"(Belga)":                                    "Belga",
		"MEERDAM (ANP) - Er is een akkoord.":         "ANP",
		"De GGD doet ook mee. (GGD)":                 "",
		"Bronnen van warmte worden gedeeld.":         "",
		"Foto © Jan Bos":                             "",
	} {
		if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+body+"\n\n"+line).Source; string(got) != want {
			t.Errorf("%q: source %q, want %q", line, got, want)
		}
	}
}

// A © above running text is about a picture.
func TestSourceOfPicture(t *testing.T) {
	if got := readOne(t, "a.txt", "Lezen in Meerdam\n\n© Jan Bos\n\n"+body+" "+body).Source; got != "" {
		t.Errorf("source %q", got)
	}
}

// TestCues holds each cue to its own examples and traps.
func TestCues(t *testing.T) {
	for _, c := range cues {
		if len(c.examples) == 0 || len(c.traps) == 0 {
			t.Errorf("cue %s: needs an example and a trap", c.name)
		}
		for _, s := range c.examples {
			if got := findCue(s); got == nil {
				t.Errorf("cue %s: example %q is not taken", c.name, s)
			} else if got.kind != c.kind {
				t.Errorf("cue %s: example %q is taken by %s", c.name, s, got.name)
			}
		}
		for _, s := range c.traps {
			if got := findCue(s); got != nil {
				t.Errorf("cue %s: trap %q is taken by %s", c.name, s, got.name)
			}
		}
	}
}

func TestBars(t *testing.T) {
	for s, want := range map[string]bool{
		"Menu": true, "Facebook | Twitter | WhatsApp": true, "Ja / Nee": true, "Menu Zoeken Mijn gemeente": true, "Vorige bericht | Volgende bericht": true,
		"X": false, "Akkoord": false, "Akkoord over Facebook": false, "- Facebook": false, "Zoeken naar warmte": false, "Mailing": false,
	} {
		if got := isBar(s); got != want {
			t.Errorf("isBar(%q) = %v", s, got)
		}
	}
	for s, want := range map[string]bool{
		"Home > Nieuws > Regio": true, "Nieuws » Zorg": true, "U bent hier: Home": true, "Start › Wonen › Plannen": true,
		"Vijf > vier": false, "Gemeente > provincie > rijk, zo liep het.": false,
	} {
		if got := isCrumbs(s); got != want {
			t.Errorf("isCrumbs(%q) = %v", s, got)
		}
	}
}
