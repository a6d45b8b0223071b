package extract_test

import "testing"

// Each way in which an event can be about an agreement that the text has told of,
// and what is another agreement.
func TestResolve(t *testing.T) {
	check(t, []reads{
		// The same name.
		{"CZ en Menzis tekenden maandag het convenant 'Samen thuis'. Het convenant 'Samen thuis' is ook door DSW ondertekend.", `convenant "Samen thuis" signed 2021-03-08: CZ + Menzis + DSW`},
		// Only likened to the one of the text.
		{"CZ en Menzis tekenden maandag een convenant. Vorig jaar tekenden VGZ en DSW een vergelijkbaar convenant.", "convenant signed 2021-03-08: CZ + Menzis\nconvenant signed 2020: VGZ + DSW"},
		// Told to end.
		{"CZ en Menzis sloten in 2019 een convenant. Dat convenant is in 2020 opgezegd.", "convenant ended 2019: CZ + Menzis"},
		// Made longer, and when it was made first.
		{"CZ en Menzis hebben maandag het convenant verlengd. Het convenant werd in 2019 gesloten.", "convenant extended 2021-03-08, 2019 to: CZ + Menzis"},
		// A general word.
		{"CZ en Menzis hebben vorige week een convenant ondertekend. De overeenkomst is maandag ook door DSW ondertekend.", "convenant signed 2021-03-08: CZ + Menzis + DSW"},
		// The same kind, and another one of that kind.
		{"CZ en Menzis hebben maandag een convenant ondertekend. Ook DSW tekende het convenant.", "convenant signed 2021-03-08: CZ + Menzis + DSW"},
		{"CZ en Menzis hebben maandag een convenant ondertekend. Al in 2009 sloten zij een convenant.", "convenant signed 2021-03-08: CZ + Menzis\nconvenant signed 2009: CZ + Menzis"},
		// A better word for what the text called by a general one.
		{"CZ en Menzis gaan samenwerken. Maandag tekenden zij daarvoor een convenant.", "convenant signed 2021-03-08: CZ + Menzis"},
		// A general word for what ended is no agreement.
		{"CZ en Menzis tekenden maandag een convenant. De afspraken zijn vervallen.", "convenant signed 2021-03-08: CZ + Menzis"},
		// No word for an agreement at all.
		{"In 2015 sloten CZ en Menzis een convenant. Maandag is het verlengd.", "convenant extended 2021-03-08, 2015 to: CZ + Menzis"},
	})
}
