package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const ruleGoalDeeds = "extract.goals-as-deeds"

// leastDeeds is how many items a list of deeds has at least.
const leastDeeds = 2

// deedItems takes the items of a list of which every one is a deed in the
// infinitive, "- tochtige flats isoleren", as goals, whatever the line above it
// says: what parties list like that is what they are going to do. What a reader may
// do is not.
func (r *reading) deedItems() {
	for i := 0; i < len(r.sentences); i++ {
		if s := &r.sentences[i]; !s.item || s.skip || s.speech || s.title {
			continue
		}
		first := i
		deeds := 0
		for ; i < len(r.sentences) && r.sentences[i].item && !r.sentences[i].skip; i++ {
			if r.deed(&r.sentences[i]) {
				deeds++
			}
		}
		if n := i - first; n < leastDeeds || deeds < n || first == 0 || r.addressed(&r.sentences[first-1]) {
			continue
		}
		d := r.about(&r.sentences[first-1])
		if d == nil {
			continue
		}
		for k := first; k < i; k++ {
			from, end := r.itemBody(&r.sentences[k])
			r.keepGoal(d, from, end, k, ruleGoalDeeds)
		}
	}
}

// itemBody gives the tokens of an item without its bullet or number and the mark
// behind it.
func (r *reading) itemBody(s *sentence) (first, end int) {
	first, end = s.first, s.end
	if r.bullet(first) {
		first++
	} else if r.doc.Tokens[first].Kind == text.Number && (r.word(s, first+1) == "." || r.word(s, first+1) == ")") {
		first += 2
	}
	return r.trimGoal(first, end)
}

// deed reports whether an item tells what to do with a bare infinitive: at its end,
// or before a comma or a word that goes on with where, when and what for.
func (r *reading) deed(s *sentence) bool {
	first, end := r.itemBody(s)
	found := false
	for i := first; i < end; i++ {
		t := r.doc.Tokens[i]
		if t.Kind != text.Word || t.Shape != text.Lower {
			continue
		}
		w := r.doc.TokenText(i)
		if tellsFact[w] && i+1 < end {
			return false // a sentence
		}
		if i == first || found || !strings.HasSuffix(w, "en") && !strings.HasSuffix(w, "aan") && w != "doen" && w != "zien" || len(w) < 4 {
			continue
		}
		switch next := r.word(s, i+1); {
		case i+1 == end, next == ",", deedGoesOn[next]:
			found = r.actedOn(i)
		}
	}
	return found
}

// tellsFact are the verbs and pronouns that make an item a sentence.
var tellsFact = map[string]bool{"is": true, "zijn": true, "was": true, "waren": true, "heeft": true, "hebben": true, "wordt": true, "worden": true, "werd": true, "werden": true,
	"gaat": true, "gaan": true, "kan": true, "kunnen": true, "mag": true, "mogen": true, "moet": true, "moeten": true, "wil": true, "willen": true, "zal": true, "zullen": true,
	"komt": true, "krijgt": true, "blijft": true, "er": true, "je": true, "u": true, "uw": true}

// deedGoesOn are the words with which a deed goes on behind its infinitive.
var deedGoesOn = map[string]bool{"om": true, "tegen": true, "tussen": true, "in": true, "op": true, "voor": true, "met": true, "bij": true, "naar": true, "tot": true,
	"binnen": true, "door": true, "zonder": true, "rond": true, "langs": true, "uit": true, "vanaf": true, "zodat": true}

// actedOn reports whether what stands before an infinitive is what it acts on, or
// how: before a noun in the plural an article, an adjective, a number or a
// preposition would stand.
func (r *reading) actedOn(i int) bool {
	t := r.doc.Tokens[i-1]
	w := r.doc.TokenText(i - 1)
	if t.Kind != text.Word || strings.HasSuffix(w, "e") && t.Shape == text.Lower {
		return false
	}
	switch w {
	case "en", "of", "het", "een", "van", "voor", "met", "in", "bij", "tot", "tussen", "door", "uit", "over", "per", "zonder", "als", "meer", "minder", "veel", "weinig", "geen", "hun", "ons", "zijn", "haar", "elk", "ieder":
		return false
	}
	for _, m := range r.l.Between(i-1, i) {
		if m.Class == mention.Num || m.Class == mention.Instrument {
			return false
		}
	}
	return true
}

// addressed reports whether a line speaks to its readers, asks who, or tells what
// they may not do.
func (r *reading) addressed(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		switch strings.ToLower(r.word(s, i)) {
		case "u", "uw", "je", "jij", "jou", "jullie", "tips", "wie", "kunt", "verboden", "verbod", "zelf", "aanmelden", "voorwaarden", "eisen":
			return true
		}
	}
	return false
}

// wholeItem reports whether a goal is all that an item of a list says.
func (r *reading) wholeItem(g akkoord.Span) bool {
	s := &r.sentences[r.sentenceOfSpan(g)]
	if !s.item {
		return false
	}
	first, _ := r.itemBody(s)
	return int(r.doc.Tokens[first].Start) >= g.Start
}
