package mention

import "github.com/akkoord/akkoord/text"

// peopleWords are the nouns for those who are of a body and stand for it in an
// enumeration: "de voetballers van vv Hedel", "het speciaal onderwijs van Attendiz".
var peopleWords = []string{
	"mensen", "mannen", "vrouwen", "jongens", "meiden", "dames", "heren", "collega's", "leden", "vrijwilligers", "medewerkers", "spelers", "voetballers", "korfballers",
	"hockeyers", "wielrenners", "ruiters", "zwemmers", "turners", "zangers", "muzikanten", "acteurs", "vissers", "jagers", "imkers", "boeren", "tuinders", "telers",
	"winkeliers", "ondernemers", "artsen", "huisartsen", "verpleegkundigen", "docenten", "leraren", "leerlingen", "studenten", "ouders", "jongeren", "senioren",
	"boswachters", "brandweerlieden", "agenten", "wijkverpleegkundigen", "jeugdwerkers", "buurtsportcoaches", "bestuurders", "directie", "directies", "bestuur", "besturen", "onderwijs", "team", "ploeg",
}

// peopleOf passes over those who are of a body and gives the token at which it
// starts; i when nobody is told of. Token i is the one behind the article.
func (p *partyReader) peopleOf(i int) int {
	k := p.possessive(i)
	if k < p.end && !p.f.small.people.has(p.l.Words[k]) && p.plainWord(k) {
		k++ // "speciaal onderwijs", "plaatselijke voetballers"
	}
	if k >= p.end || !p.f.small.people.has(p.l.Words[k]) {
		return i
	}
	if p.folded(k+1) == "en" && k+2 < p.end && p.f.small.people.has(p.l.Words[k+2]) {
		k += 2
	}
	switch p.folded(k + 1) {
	case "van", "bij":
		return k + 2
	}
	return i
}

// possessive passes over "onze", "onze eigen" and the like.
func (p *partyReader) possessive(i int) int {
	switch p.folded(i) {
	case "onze", "ons", "hun", "haar", "zijn":
		if i+1 < p.end && p.word(i+1) == "eigen" {
			return i + 2
		}
		return i + 1
	}
	return i
}

func (p *partyReader) plainWord(k int) bool {
	t := p.l.Doc.Tokens[k]
	return t.Kind == text.Word && t.Shape == text.Lower && p.l.covered[k] == None && !p.f.small.link.has(p.l.Words[k])
}

// aside passes over what is put in before an element of an enumeration, "en, tot
// verrassing van velen, Kabelwerk 3D", "en uiteraard onze eigen Vereniging
// Ondernemers Zaan", "en – dat is nieuw – CZ"; j when nothing is.
func (p *partyReader) aside(j int) int {
	if mark := p.word(j); mark == "," || mark == "–" || mark == "-" {
		for k := j + 1; k < p.end && k < j+10; k++ {
			switch {
			case p.word(k) == mark && k > j+1:
				return k + 1
			case p.l.Doc.Tokens[k].Kind != text.Word || p.l.Doc.Tokens[k].Shape != text.Lower:
				return j
			}
		}
		return j
	}
	k := j
	for k < p.end && k < j+4 && p.f.small.aside.has(p.l.Words[k]) {
		k++
	}
	k = p.possessive(k)
	if k < p.end && k > j && (capitalised(p.l, k) || p.f.small.determiner.has(p.l.Words[k]) || p.l.traits[k]&(aNoun|aTypeWord) != 0) {
		return k
	}
	return j
}
