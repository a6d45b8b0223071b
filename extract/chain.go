package extract

import (
	"slices"
	"sort"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// ruleChain reads persons in a row, as the rules about a row read who came next:
// "Bol begon, namens X. De gedeputeerde volgde voor Y." Their words alone could
// tell of anything, so that they count only in a row that starts at the sentence
// of the signing.
const ruleChain = "extract.party-in-row"

// How far the links of such a row may stand apart, and how far it reaches back
// from the event and on.
const (
	chainGap   = 2
	chainReach = 8
)

// chain makes sure of the candidates of a draft that stand in a row with the
// sentence that tells of its signing.
func (r *reading) chain(d *draft) {
	links := []int{d.sentence}
	for i := range d.parties {
		if p := &d.parties[i]; !p.candidate && r.tellsSigning(p.rule) && !slices.Contains(links, p.sentence) {
			links = append(links, p.sentence)
		}
	}
	for again := true; again; {
		again = false
		for i := range d.parties {
			p := &d.parties[i]
			if !p.candidate || !r.tellsRow(p.rule) || p.sentence < d.sentence-chainReach || p.sentence > d.sentence+chainReach {
				continue
			}
			if slices.ContainsFunc(links, func(k int) bool { return r.inRow(k, p.sentence) }) {
				p.candidate, again = false, true
				d.own += max(1, p.value.Count)
				if !slices.Contains(links, p.sentence) {
					links = append(links, p.sentence)
				}
			}
		}
	}
}

// tellsRow reports whether a rule, or the step that reads persons in a row, says
// who came next.
func (r *reading) tellsRow(id string) bool {
	rule := r.rules.Rule(id)
	return id == ruleChain || rule != nil && rule.About == rules.AboutRow
}

// tellsSigning reports whether a rule, or the step that reads who is in the
// sentence of an event, says that somebody put his name to it.
func (r *reading) tellsSigning(id string) bool {
	rule := r.rules.Rule(id)
	return id == ruleEventParty || rule != nil && slices.ContainsFunc(rule.Emit, func(e rules.Emit) bool { return e.Field == akkoord.FieldStatus })
}

// inRow reports whether two sentences can tell of one row: side by side, or
// near one another in one paragraph.
func (r *reading) inRow(a, b int) bool {
	gap := max(a-b, b-a)
	return gap <= 1 || gap <= chainGap && r.doc.Sentences[a].Block == r.doc.Sentences[b].Block
}

// voices adds the organisation that writes of itself as "we" to a draft that the
// text counts more parties for, or that has but one: nobody agrees with himself,
// and who writes the news of an agreement is most often in it.
func (r *reading) voices(d *draft) {
	n := d.size(false)
	if n == 0 || n > 1 && d.count <= n || d.status == akkoord.Ended {
		return
	}
	if s := &r.sentences[d.sentence]; !r.saysWe(s) && !r.weBefore(s) && (d.count <= n || !d.main || !r.weAnywhere()) {
		return
	}
	if v, ok := r.publisher(); ok && d.hasParty(&v) < 0 {
		r.addParty(d, v, r.sentenceOf(v.Span.Start), ruleWe, false)
	}
}

// saysWe reports whether a sentence speaks of "we", "ons" or "onze" in the words
// of the text itself.
func (r *reading) saysWe(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "we", "wij", "ons", "onze":
			if !r.l.Speech[i] {
				return true
			}
		}
	}
	return false
}

// weAnywhere reports whether the body of a text speaks of itself as "we".
func (r *reading) weAnywhere() bool {
	for i := range r.sentences {
		if s := &r.sentences[i]; !s.skip && !s.title && r.saysWe(s) {
			return true
		}
	}
	return false
}

// represented offers the bodies for which a person is named right before them,
// "Digna Pippel voor West Betuwe, Anton Hak voor de gemeente Buren", as links of a
// row.
func (r *reading) represented() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title {
			continue
		}
		for _, k := range s.lists {
			m := r.l.Mentions[k]
			for _, p := range r.l.Lists[m.Ref].Members {
				v := r.l.PartyValues[p]
				if v.Representative == "" || r.l.Speech[m.First] || r.bystander(s, m) || !r.sentOut(s, v) {
					continue
				}
				r.addParty(r.beside(s), v, s.index, ruleChain, true)
			}
		}
	}
}

// sentOut reports whether "voor" or "namens" stands before a body.
func (r *reading) sentOut(s *sentence, v mention.PartyValue) bool {
	if i, _ := r.tokenAt(v.Span.Start); i < s.end {
		k := max(i, s.first) - 1
		if w := r.word(s, k); w == "de" || w == "het" {
			k--
		}
		w := r.word(s, k)
		return w == "voor" || w == "namens"
	}
	return false
}

// sentenceOf gives the sentence that holds a byte.
func (r *reading) sentenceOf(at int) int {
	i := sort.Search(len(r.doc.Sentences), func(i int) bool { return r.doc.Sentences[i].Span.End > at })
	return min(i, len(r.doc.Sentences)-1)
}

// beside gives the draft whose sentence stands nearest to a sentence, where the
// row that it tells of must start.
func (r *reading) beside(s *sentence) *draft {
	best := r.about(s)
	gap := func(d *draft) int { return max(d.sentence-s.index, s.index-d.sentence) }
	for _, d := range r.drafts {
		if gap(d) < gap(best) && gap(d) <= chainGap {
			best = d
		}
	}
	return best
}

// chained counts the parties of a draft that only came next in a row, by which
// nothing is known of those who came first.
func (r *reading) chained(d *draft) int {
	n := 0
	for i := range d.parties {
		if p := &d.parties[i]; r.tellsRow(p.rule) {
			n += max(1, p.value.Count)
		}
	}
	return n
}
