package quality

import (
	"cmp"
	"slices"
	"strings"
)

// leastGoal is the word F1 from which two goals count as the same.
const leastGoal = 0.7

// pairing is the outcome of matching two lists one to one.
type pairing struct {
	pairs   [][2]int // golden and predicted index, best pair first
	goldens []int    // golden indexes without partner, in order
	others  []int    // predicted indexes without partner, in order
}

// pairUp matches one to one, best first: a pair is taken when closeness is good
// enough and neither side is taken yet. Equals go by golden, then by predicted
// position. It is not the best sum, but every pair can be explained on its own.
func pairUp(goldens, others int, closeness func(i, j int) float64, enough func(float64) bool) pairing {
	type candidate struct {
		close float64
		i, j  int
	}
	var ranked []candidate
	for i := range goldens {
		for j := range others {
			if c := closeness(i, j); enough(c) {
				ranked = append(ranked, candidate{c, i, j})
			}
		}
	}
	// stable: the candidates are made in the order that settles equals
	slices.SortStableFunc(ranked, func(a, b candidate) int { return cmp.Compare(b.close, a.close) })

	var p pairing
	takenI, takenJ := make([]bool, goldens), make([]bool, others)
	for _, c := range ranked {
		if !takenI[c.i] && !takenJ[c.j] {
			takenI[c.i], takenJ[c.j] = true, true
			p.pairs = append(p.pairs, [2]int{c.i, c.j})
		}
	}
	p.goldens, p.others = free(takenI), free(takenJ)
	return p
}

func free(taken []bool) []int {
	var left []int
	for i, t := range taken {
		if !t {
			left = append(left, i)
		}
	}
	return left
}

// matchItems matches the items of a list field. A goal has to share most of its
// words with the golden one and to stand in the article's text, where that is
// known; a signatory or region has to have the same name, and one written
// exactly alike goes before the others.
func matchItems(field string, goldens, others []item, text *string) pairing {
	if field == "goals" {
		return pairUp(len(goldens), len(others), func(i, j int) float64 {
			if text != nil && !strings.Contains(*text, others[j].flat) {
				return 0
			}
			return wordF1(goldens[i].words, others[j].words)
		}, func(c float64) bool { return c >= leastGoal })
	}
	return pairUp(len(goldens), len(others), func(i, j int) float64 {
		switch {
		case !goldens[i].name.same(others[j].name):
			return 0
		case goldens[i].text == others[j].text:
			return 2
		}
		return 1
	}, func(c float64) bool { return c >= 1 })
}

// matchAgreements pairs the agreements of one article. What they share has to
// be worth more than nothing.
func matchAgreements(goldens, others []agreement) pairing {
	return pairUp(len(goldens), len(others), func(i, j int) float64 {
		return likeness(goldens[i], others[j])
	}, func(c float64) bool { return c > leastLikeness })
}

// leastLikeness is what two agreements have in common that share nothing.
const leastLikeness = 0.1

// likeness says how much two agreements have in common: name, signing day and
// signatories weigh more than the kind, a shared goal least.
func likeness(g, p agreement) float64 {
	sum := leastLikeness
	if g.hasKind(p.single["kind"]) {
		sum += 1
	}
	if signed := g.single["signed"]; signed.text != "" && signed == p.single["signed"] {
		sum += 1.5
	}
	if a, b := g.single["name"], p.single["name"]; a.text != "" && b.text != "" && sameName(a, b) {
		sum += 1.5
	}
	parties := matchItems("signatories", g.lists["signatories"], p.lists["signatories"], nil)
	sum += 2 * float64(len(parties.pairs)) / float64(max(1, len(g.lists["signatories"])))
	if len(matchItems("goals", g.lists["goals"], p.lists["goals"], nil).pairs) > 0 {
		sum += 0.5
	}
	return sum
}

// hasKind reports whether a kind is the golden one or another that is right.
func (g agreement) hasKind(kind value) bool {
	return kind.known && (kind == g.single["kind"] || slices.Contains(g.kindAlso, kind))
}

func sameName(a, b value) bool { return nameOf(a.text).same(nameOf(b.text)) }
