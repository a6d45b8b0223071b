package corpus

import "testing"

// Each text stands above a body; the title is what heads it.
func TestTitleUnderMasthead(t *testing.T) {
	for _, tt := range []struct{ name, top, want string }{
		{"name of a paper", "De Meerdamse Koerier\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"name of a paper in one word", "MeerdamNieuws\n\nDrie scholen gaan samen lezen\ndoor Els de Wit | di 12 mei 2020", "Drie scholen gaan samen lezen"},
		{"name of an organisation", "Huis van het Boek\n\nDrie scholen gaan samen lezen\n\n12 mei 2020", "Drie scholen gaan samen lezen"},
		{"name with a slogan", "Leeskracht\nhet blad voor wie voorleest\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"name with a slogan in capitals", "Huis van het Boek\nVoor iedereen die leest\n\nDrie scholen gaan samen lezen\n\n12 mei 2020", "Drie scholen gaan samen lezen"},
		{"address of a site", "meerdamleest.nl\n\nSAMEN LEZEN KAN OOK ZO\n\nNummer 3, mei 2020", "SAMEN LEZEN KAN OOK ZO"},
		{"address of a site and a section", "www.meerdamleest.nl / jeugd\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"sections behind bars", "Meerdam Vandaag | Nieuws | Jeugd en gezin\n\n‘Wij lezen niet langer alleen’\n\n12 mei 2020", "‘Wij lezen niet langer alleen’"},
		{"sections behind other marks", "Meerdamse Courant ° Jeugd & school\n\nMeerdam: drie scholen, één boek", "Meerdam: drie scholen, één boek"},
		{"slogan behind a dash", "Boekpers Jeugd — nieuws voor school en thuis\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"sender and kind of page", "Gemeente Meerdam - Nieuwsbericht\n\nOok dit jaar samen lezen\n\nDatum: 12-05-2020", "Ook dit jaar samen lezen"},
		{"section in capitals", "ZORG & WELZIJN\n\nDrie scholen gaan samen lezen\n\n12-05-2020", "Drie scholen gaan samen lezen"},
		{"more capitals", "NIEUWS UIT DE POLDER\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"two mastheads", "De Meerdamse Koerier\n\nONDERWIJS\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"head of a column", "Aan de keukentafel\ndoor Els de Wit\n\nEen boek voor het slapen gaan", "Een boek voor het slapen gaan"},
		{"section of a paper", "Uit de raad\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"newsletter with its date", "Nieuwsbrief Jeugd in Meerdam\n12 mei 2020\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"newsletter with its number", "Nieuwsbrief Leespact Meerdam, nr. 14\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"issue of a magazine", "Over lezen gesproken, nummer 3\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"title that is a sentence", "De Meerdamse Koerier\n\nWie leest, is nooit alleen.", "Wie leest, is nooit alleen."},
		{"news of an area", "Nieuws uit de polder\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"paper with its date", "De Meerdammer\nwoensdag 12 mei 2020\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},
		{"path of pages under it", "De Meerdammer\n\nHome > Nieuws > Jeugd\n\nDrie scholen gaan samen lezen", "Drie scholen gaan samen lezen"},

		{"title and a line under it", "Drie scholen gaan samen lezen\n\nOok de bibliotheek van Meerdam doet mee", "Drie scholen gaan samen lezen"},
		{"title, byline and a line under it", "Drie scholen lezen samen\ndoor Els de Wit\n\nOok de bibliotheek van Meerdam doet mee", "Drie scholen lezen samen"},
		{"title, date and a heading", "Lezen in Meerdam\n\n12 mei 2020\n\nHoe het allemaal begon met een boek", "Lezen in Meerdam"},
		{"title that names an agreement", "Leespact Meerdam\n\nDrie scholen en de bibliotheek lezen samen", "Leespact Meerdam"},
		{"title in capitals", "GEMEENTE TEKENT CONVENANT\n\nOok de bibliotheek van Meerdam doet mee", "GEMEENTE TEKENT CONVENANT"},
		{"place before a title", "Meerdam | Scholen lezen voortaan samen: ‘Het werd tijd’\n\n12 mei 2020", "Meerdam | Scholen lezen voortaan samen: ‘Het werd tijd’"},
		{"title with a dash", "Lezen in Meerdam – drie scholen doen het samen\n\nOok de bibliotheek van Meerdam doet mee", "Lezen in Meerdam – drie scholen doen het samen"},
		{"title that asks", "Wie leest?\n\nDrie scholen en de bibliotheek zoeken ouders", "Wie leest?"},
		{"title with a paper in it", "Krant en school lezen samen\n\nOok de bibliotheek van Meerdam doet mee", "Krant en school lezen samen"},
		{"title with a section in it", "Regio zoekt voorlezers\n\nOok de bibliotheek van Meerdam doet mee", "Regio zoekt voorlezers"},
		{"section and title with a mark, then a byline", "COLUMN | Niemand leest nog\n\ndoor Els de Wit\n\nHoe het allemaal begon met een boek", "COLUMN | Niemand leest nog"},
		{"section and title with a mark, then a heading", "JEUGD | Scholen lezen voortaan samen\n\nHoe het allemaal begon met een boek", "JEUGD | Scholen lezen voortaan samen"},
		{"title and a short sentence", "Samen lezen\n\nOok de bibliotheek doet mee.", "Samen lezen"},
		{"title over two lines", "Drie scholen en de gemeente\ngaan samen lezen in Meerdam\n\nHoe het allemaal begon", "Drie scholen en de gemeente"},
		{"title under a date", "12 mei 2020\n\nLezen in Meerdam\n\nOok de bibliotheek doet mee", "Lezen in Meerdam"},
		{"name of a person and a short heading", "Els de Wit\n\nHaar boeken", "Els de Wit"},
	} {
		if got := readOne(t, "a.txt", tt.top+"\n\n"+body+" "+body+"\n\n"+body).Title; string(got) != tt.want {
			t.Errorf("%s: title %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Without running text there is nothing that tells masthead from title.
func TestTitleWithoutBody(t *testing.T) {
	if got := readOne(t, "a.txt", "De Meerdammer\n\nDrie scholen gaan samen lezen").Title; got != "De Meerdammer" {
		t.Errorf("title %q", got)
	}
}

func TestMastheadIsFurniture(t *testing.T) {
	a := readOne(t, "a.txt", "De Meerdammer\nElke week\n\nDrie scholen gaan samen lezen\n\n"+body)
	want := "title: Drie scholen gaan samen lezen\nfurniture| De Meerdammer / Elke week\nheading| Drie scholen gaan samen lezen\nparagraph| " + body + "\n"
	if got := show(a); got != want {
		t.Errorf("got:\n%s", got)
	}
	checkBlocks(t, a)
}
