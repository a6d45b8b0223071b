package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// regionsUnlisted reads a name in the lead that nothing knows and that the text
// uses as a place at least twice, or in its title: "muziek op de Worp", "op De Faktorij".
func (r *reading) regionsUnlisted(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if i > leadSentences {
			break
		}
		if s.skip && !s.title || s.speech {
			continue
		}
		for k := s.body + 1; k < s.end; k++ {
			if !r.unknownName(s, k) || r.built(k) || !r.liesBehind(s, k) && !(s.title && r.wordBefore(s, k) == "voor") {
				continue
			}
			if n := r.standing(r.doc.TokenText(k)); n < 1 || n < 2 && !(s.title && r.withArticle(k)) {
				continue
			}
			r.addRegion(d, r.guessed(k, k+1), i, ruleRegionGuess)
			return true
		}
	}
	return false
}

// built reports whether a name is one of a building or street.
func (r *reading) built(i int) bool {
	form := r.l.Folded(i)
	has := func(tail string) bool { return strings.HasSuffix(form, tail) }
	return slices.ContainsFunc(venues, has) || slices.ContainsFunc([]string{"straat", "weg", "laan", "dijk", "plein", "kade", "markt", "hof", "hart", "centrum"}, has)
}

// standing counts how often a name stands behind an article or where places stand.
func (r *reading) standing(name string) int {
	if r.sought++; r.sought > shortRoster {
		return r.countStanding()[name]
	}
	n := 0
	for k := range r.tokensLike(name) {
		if t := r.doc.Tokens[k]; t.Shape != text.Lower && r.doc.TokenText(k) == name && (r.liesAt(k) || r.withArticle(k)) {
			n++
		}
	}
	return n
}

// countStanding does what standing does for all words of a text.
func (r *reading) countStanding() map[string]int {
	if r.stands == nil {
		r.stands = map[string]int{}
		for k, t := range r.doc.Tokens {
			if t.Shape != text.Lower && (r.liesAt(k) || r.withArticle(k)) {
				r.stands[r.doc.TokenText(k)]++
			}
		}
	}
	return r.stands
}

// liesAt reports whether the word at a token stands behind one that says where.
func (r *reading) liesAt(i int) bool {
	s := &r.sentences[r.sentenceAt(i)]
	if r.liesBehind(s, i) {
		return true
	}
	w := r.word(s, i-1) // "de oevers van de Lingebocht"
	return (w == "de" || w == "het") && r.word(s, i-2) == "van"
}

func (r *reading) withArticle(i int) bool {
	w := r.word(&r.sentences[r.sentenceAt(i)], i-1)
	return w == "de" || w == "het"
}

// guessed makes a region of words that no gazetteer knows, or gives the place
// that stands there.
func (r *reading) guessed(first, end int) mention.PlaceValue {
	if m, ok := r.placeAt(first); ok && int(m.End) == end {
		return r.l.Places[m.Ref]
	}
	span := r.doc.SpanOf(first, end)
	return mention.PlaceValue{Name: span.In(r.doc.Text), Kind: "regio", Span: span, Guess: true}
}
