package extract_test

import "testing"

// An agreement that a sentence calls only by its age, or likens to the one of the
// text, is another one.
func TestFormer(t *testing.T) {
	check(t, []reads{
		{"CZ en Menzis tekenden maandag een nieuw convenant. Het oude, dat zij in 2019 sloten, is in februari verlopen.",
			"convenant signed 2021-03-08: CZ + Menzis\nconvenant ended 2019, to 2021-02: CZ + Menzis"},
		{"CZ en Menzis tekenden maandag een convenant, ter vervanging van het convenant van 2017.", "convenant signed 2021-03-08: CZ + Menzis\nconvenant ended 2017: CZ + Menzis"},
		{"CZ en Menzis bundelen de krachten. Zij tekenden vorige week een convenant.", "convenant signed 2021-03: CZ + Menzis"},
		{"CZ en Menzis tekenden maandag een convenant. De oude winkel, uit 2019, liep leeg.", "convenant signed 2021-03-08: CZ + Menzis"},
		{"CZ en Menzis tekenden maandag een convenant. Een vergelijkbaar convenant bestaat al tussen VGZ en DSW.",
			"convenant signed 2021-03-08: CZ + Menzis\nconvenant signed: VGZ + DSW"},
	})
}

func TestComingWeekday(t *testing.T) {
	check(t, []reads{
		{"CZ en Menzis tekenen vrijdag een convenant.", "convenant announced 2021-03-12: CZ + Menzis"},
		{"CZ en Menzis tekenden vrijdag een convenant.", "convenant signed 2021-03-05: CZ + Menzis"},
		{"Het convenant van CZ en Menzis is vrijdag getekend, met de optie om bij te tekenen.", "convenant signed 2021-03-05: CZ + Menzis"},
	})
}

func TestNameBehindWord(t *testing.T) {
	check(t, []reads{
		{"CZ en Menzis tekenden maandag een convenant. Het plan heet Huis voor Huis.", `convenant "Huis voor Huis" signed 2021-03-08: CZ + Menzis`},
		{"CZ en Menzis tekenden maandag een convenant. De wethouder heet Huis.", "convenant signed 2021-03-08: CZ + Menzis"},
		{"CZ en Menzis tekenden maandag een convenant. Puur Oost heet het stuk.", `convenant "Puur Oost" signed 2021-03-08: CZ + Menzis`},
		{"CZ en Menzis tekenden maandag een convenant. De samenwerking gaat Zorg Dichtbij heten.", `convenant "Zorg Dichtbij" signed 2021-03-08: CZ + Menzis`},
		{"CZ en Menzis tekenden maandag een convenant. Ze noemen hun verbond Zorg Dichtbij.", `convenant "Zorg Dichtbij" signed 2021-03-08: CZ + Menzis`},
		{"CZ en Menzis tekenden maandag het convenant waarmee Taalpunt Zeist werd geboren.", `convenant "Taalpunt Zeist" signed 2021-03-08: CZ + Menzis; in Zeist`},
		{"CZ en Menzis tekenden maandag de Zeister Werkagenda 2024-2028.", `werkagenda "Zeister Werkagenda 2024-2028" signed 2021-03-08, 2024 to 2028: CZ + Menzis; in Zeist`},
	})
}

func TestSuccession(t *testing.T) {
	check(t, []reads{
		{"In 2016 sloten CZ en Menzis een convenant. Maandag tekenden CZ en Menzis een nieuw convenant.",
			"convenant ended 2016: CZ + Menzis\nconvenant signed 2021-03-08: CZ + Menzis"},
		{"In 2016 sloten VGZ en DSW een convenant. Maandag tekenden CZ en Menzis een nieuw convenant.",
			"convenant signed 2016: VGZ + DSW\nconvenant signed 2021-03-08: CZ + Menzis"},
	})
}

func TestNoFinite(t *testing.T) {
	check(t, []reads{
		{"\"Een mijlpaal\", zei wethouder Jansen vrijdag bij het tekenen van het convenant tussen CZ en Menzis.", "convenant signed 2021-03-05: CZ + Menzis"},
	})
}
