package extract_test

import "testing"

// Signing told in a row: each link counts only beside the sentence of the
// signing.
func TestChain(t *testing.T) {
	check(t, []reads{
		{"Op 4 maart 2021 werd het convenant getekend door CZ. Menzis volgde daarna. Dijkgraaf Toine Vos kwam namens Waterschap Limburg.",
			"convenant signed 2021-03-04: CZ + Menzis + Waterschap Limburg"},
		{"Op 4 maart 2021 tekenden CZ en Menzis een convenant. Het was koud. Er was taart. Iedereen bleef lang zitten. Er stond ook iemand namens Waterschap Limburg.",
			"convenant signed 2021-03-04: CZ + Menzis"},
		{"Op 4 maart 2021 tekenden CZ en Menzis een convenant. Actium noemt het een begin.", "convenant signed 2021-03-04: CZ + Menzis"},
		{"Op 4 maart 2021 tekenden CZ en Menzis een convenant. Actium schuift als adviseur aan.", "convenant signed 2021-03-04: CZ + Menzis"},
	})
}

// Who takes part may stand under the question that asks for it, in an enumeration
// of just the stated length, or under a picture of the signing.
func TestPartiesElsewhere(t *testing.T) {
	check(t, []reads{
		{"Op 4 maart 2021 is het convenant getekend.\n\nWie doen er mee?\n\nCZ, Menzis en Actium.", "convenant signed 2021-03-04: CZ + Menzis + Actium"},
		{"Zeist, Bunnik en Houten bouwen samen. Op 4 maart 2021 tekenden de drie partijen een convenant.",
			"convenant signed 2021-03-04, 3 parties: Zeist + Bunnik + Houten"},
	})
}
