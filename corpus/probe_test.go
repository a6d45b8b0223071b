package corpus

import "testing"

func TestProbe(t *testing.T) {
	for _, line := range []string{
		"Utrecht - 12 mei 2020 - Redactie Bouw", "Redactie Bouw | 12 mei 2020", "Redactie Bouw, 12 mei 2020", "di 12 mei '20", "12-5-'20", "12/5/20", "12-05-20", "12 mei 2020 om 14:05 | Aangepast 13 mei 2020 om 9:00",
		"Gepubliceerd dinsdag 12 mei 2020 in Jeugd", "Leestijd 3 minuten | 12 mei 2020", "Leestijd: 3 min. - 12 mei 2020", "Auteur: Els de Wit  Datum: 12 mei 2020", "Auteur: Els de Wit | Datum: 12 mei 2020",
		"Datum publicatie 12 mei 2020", "Persbericht nr. 12 / 12 mei 2020", "Persbericht, 12 mei 2020", "PERSBERICHT Meerdam, 12 mei 2020", "Persbericht | Meerdam, 12 mei 2020", "Ter publicatie: 12 mei 2020", "Meerdam, mei 2020",
		"Uitgave van 12 mei 2020", "Jaargang 3, nummer 12, 12 mei 2020", "Jaargang 3 - nummer 12 - 12 mei 2020", "12 mei 2020 Gemeente Meerdam", "12 mei 2020, Meerdam", "Nieuws 12-05-2020 Jeugd", "12 mei 2020 in Jeugd", "Laatste wijziging: 12 mei 2020",
		"Wijkkrant De Brug, mei 2020", "Wijkkrant De Brug | mei 2020", "Els de Wit 12 mei 2020, 14:00", "Meerdam 12 mei 2020", "Dinsdag 12 mei, 2020", "Dinsdag 12 mei 2020 / Jeugd", "Jeugd / dinsdag 12 mei 2020", "Jeugd & gezin, 12 mei 2020", "Blog – 12 mei 2020", "Blog, 12 mei 2020", "(Meerdam, 12 mei 2020)", "[12 mei 2020]", "12 MEI 2020", "DINSDAG 12 MEI 2020", "12 mei 2020:", "Op 12 mei 2020 geplaatst", "Toegevoegd op 12 mei 2020", "Bijgewerkt op 12 mei 2020 om 10.00", "Gewijzigd 12 mei 2020", "Nieuwsitem van 12 mei 2020", "Nieuws van 12 mei 2020", "Uit: De Meerdammer van 12 mei 2020", "Eerder verschenen in De Meerdammer, 12 mei 2020", "12 mei 2020 | Leestijd: 4 minuten | Els de Wit", "Els de Wit • 12 mei 2020 • 4 min", "Maandag 12 mei 2020 | 09.30 | redactie@meerdam.nl", "Geplaatst in Jeugd op 12 mei 2020", "Door Els de Wit op 12 mei 2020", "Door Els de Wit - 12 mei 2020 14:02", "✎ Els de Wit  ⏱ 12 mei 2020", "MEERDAM, dinsdag 12 mei 2020 –", "Meerdam, 12 mei 2020 |", "12.05.2020", "12 mei 2020 14:02", "2020-05-12", "12-05-2020 - Els de Wit - Jeugd", "Zomer 2020", "Datum: mei 2020", "Mei 2020, nummer 3", "Nr 3/2020", "MEERDAM (Els de Wit, 12 mei 2020) – De scholen", "Meerdam, 12 mei 2020 De scholen lezen samen, zegt de wethouder.", "Meerdam | 12 mei 2020 | De scholen lezen samen, zegt de wethouder van Meerdam.", "MEERDAM/12 mei 2020 – De scholen lezen samen, zegt de wethouder.", "12 mei 2020, Meerdam – De scholen lezen samen.", "MEERDAM 12 mei 2020 - De scholen lezen samen, zegt de wethouder van Meerdam.", "Meerdam, 12/05/2020 — De scholen", "(ANP, 12 mei 2020) - De scholen lezen",
		"(Meerdam, 12 mei 2020) De scholen lezen samen.",
	} {
		a := readOne(t, "a.txt", "Lezen in Meerdam\n\n"+line+"\n\n"+body+" "+body)
		k := ""
		if len(a.Blocks) > 1 {
			k = string(a.Blocks[1].Kind)
		}
		t.Logf("%-12s %-10s %s", a.Published, k, line)
	}
}
