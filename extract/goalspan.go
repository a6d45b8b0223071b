package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// addGoal trims a clause to what states the goal and adds it, unless it lies in
// one that the draft has; a longer clause replaces the shorter one inside it.
func (r *reading) addGoal(d *draft, first, end, sentence int, rule string) {
	first, end = r.trimGoal(first, end)
	first = r.withSearch(first)
	end = r.cutLeading(first, end, sentence)
	end = r.cutRelative(first, end)
	if at := r.twoPurposes(first, end); at > 0 {
		r.addGoal(d, first, at, sentence, rule)
		for at++; at < end-3 && (r.doc.TokenText(at) == "ten" || r.doc.TokenText(at) == "tweede"); at++ {
		}
		r.addGoal(d, at, end, sentence, rule)
		return
	}
	r.keepGoal(d, first, end, sentence, rule)
}

// trimGoal takes off what leads to a goal and the marks behind it.
func (r *reading) trimGoal(first, end int) (int, int) {
	for first < end && r.trimmed(first) {
		first++
	}
	first = r.skipSubject(first, end)
	first = r.skipIntroduction(first, end)
	for end > first && r.doc.Tokens[end-1].Kind == text.Punct && r.doc.TokenText(end-1) != ")" && !strings.ContainsAny(r.doc.TokenText(end-1), "'’") {
		end--
	}
	return first, end
}

// keepGoal adds a goal that is trimmed.
func (r *reading) keepGoal(d *draft, first, end, sentence int, rule string) {
	first = r.withoutPlaceholder(first, end)
	if end-first < 2 || r.pointsBack(first) {
		return
	}
	span := r.doc.SpanOf(first, end)
	for k, g := range d.goals {
		if g.Contains(span) {
			return
		}
		if span.Contains(g) || span.Overlaps(g) {
			if span.Len() > g.Len() {
				d.goals[k] = span
				d.prove(akkoord.FieldGoal, span.In(r.doc.Text), span, sentence, rule, "")
			}
			return
		}
	}
	if len(d.goals) == mostGoals {
		return
	}
	d.goals = append(d.goals, span)
	d.prove(akkoord.FieldGoal, span.In(r.doc.Text), span, sentence, rule, "")
}

// twoPurposes gives the token between two purposes in one clause: "…, én om …",
// "… en ten tweede om …", or "én" with an infinitive on both sides; 0 when there
// is one purpose.
func (r *reading) twoPurposes(first, end int) int {
	te := false
	for i := first; i < end-3; i++ {
		switch r.doc.TokenText(i) {
		case "te":
			te = true
		case "anderzijds":
			if i > first+3 {
				return i - 1
			}
		case "om":
			for k := i - 1; te && k > first+1 && k >= i-3; k-- {
				if w := r.doc.TokenText(k); w == "én" || w == "en" {
					return k
				}
				if w := r.doc.TokenText(k); w != "ten" && w != "tweede" && w != "ook" && w != "anderzijds" {
					break
				}
			}
		case "én":
			for k := i + 1; te && k < end; k++ {
				if r.doc.TokenText(k) == "te" {
					return i
				}
			}
		}
	}
	return 0
}

// cutRelative takes off a relative clause at the end that is longer than the
// goal itself.
func (r *reading) cutRelative(first, end int) int {
	for i := first + 2; i < end-1; i++ {
		if r.doc.TokenText(i) == "en" && i+2 < end && r.doc.TokenText(i+1) == "dat" && finites[r.doc.TokenText(i+2)] {
			return i // "… en dat is gelukt"
		}
		if r.doc.TokenText(i) != "," || i < first+4 {
			continue
		}
		if asides[r.doc.TokenText(i+1)] && i+2 < end && finites[r.doc.TokenText(i+2)] {
			return i // "…, wij wilden juist meer"
		}
		switch r.doc.TokenText(i + 1) {
		case "die", "dat", "waar", "wat", "wie":
			if end-i > i-first+1 {
				return i
			}
		case "waarvan", "waarbij", "aldus", "zegt", "zo":
			return i
		case "en":
			if i+3 < end && opensMain[r.doc.TokenText(i+2)] && finites[r.doc.TokenText(i+3)] {
				return i // "…, en dat is gelukt"
			}
		}
	}
	return end
}

// opensMain are the words with which the next main clause begins.
var opensMain = map[string]bool{"dat": true, "die": true, "dit": true, "dan": true, "daar": true, "daarmee": true, "daarvoor": true, "er": true, "het": true,
	"hij": true, "zij": true, "ze": true, "we": true, "zo": true}

// asides are the subjects with which a main clause goes on behind a comma only.
var asides = map[string]bool{"wij": true, "we": true, "zij": true, "ze": true, "ik": true, "hij": true, "het": true}

// pointsBack reports whether a clause only says "do something about it": its
// purpose stands elsewhere.
func (r *reading) pointsBack(first int) bool {
	switch r.doc.TokenText(first) {
	case "daar", "daarin", "daaraan", "dit", "zover":
		return true
	case "er":
		if first > 0 && (r.doc.TokenText(first-1) == "dat" || r.doc.TokenText(first-1) == "zodat") {
			return false // "dat er elk jaar …"
		}
		for i := first + 1; i < first+4 && i < len(r.doc.Tokens); i++ {
			switch r.doc.TokenText(i) {
			case "geen", "een", "minder", "meer", "genoeg", "elk", "ieder":
				return false
			}
		}
		return true
	}
	return false
}
