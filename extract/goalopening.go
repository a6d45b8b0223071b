package extract

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

// trimmed tells marks and the word "om" at the start of a goal.
func (r *reading) trimmed(i int) bool {
	w := r.doc.TokenText(i)
	return r.doc.Tokens[i].Kind == text.Punct && w != "(" && !strings.ContainsAny(w, "'‘") || w == "om" || w == "Om" || w == "ook" || w == "enerzijds" || w == "anderzijds"
}

// skipSubject passes over the rest of an enumeration that names who wants the
// goal ("willen de gemeente | en de corporatie …"), what it is done with
// ("hiermee …") and verbs that only lead to it ("leiden tot …").
func (r *reading) skipSubject(first, end int) int {
	if desires[r.doc.TokenText(max(first-1, 0))] && r.instrumentEnds(first-1) {
		if to := r.partyEnd(first); to > 0 && to < end-1 {
			first = to // "Met het convenant willen de partijen …"
		}
	}
	for first < end-2 {
		switch r.doc.TokenText(first) {
		case "en", ",":
			to := r.partyEnd(first + 1)
			if to == 0 || to >= end-1 {
				return first
			}
			first = to
		case "onder": // "beloven onder meer de gemeente en de corporatie …"
			if w := r.doc.TokenText(first + 1); w != "meer" && w != "andere" {
				return first
			}
			to := r.partyEnd(first + 2)
			if to == 0 || to >= end-1 {
				return first
			}
			first = to
		case "hiermee", "daarmee", "ermee", "daarom", "graag", "bovendien", "uiteindelijk", "vooral", "tevens", "daarnaast", "verder", "zij", "ze", "we", "wij":
			first++
		case "uitgesproken", "optrekken", "samenwerken":
			if r.doc.TokenText(first+1) != "om" {
				return first
			}
			first += 2
		case "op": // "willen op die manier …"
			if w := r.doc.TokenText(first + 1); w != "die" && w != "deze" || first+3 >= end-2 {
				return first
			}
			if w := r.doc.TokenText(first + 2); w != "manier" && w != "wijze" {
				return first
			}
			first += 3
		case "ertoe", "eraan":
			if r.doc.TokenText(first+2) != "dat" {
				return first
			}
			first += 3
		case "leiden", "bijdragen":
			if w := r.doc.TokenText(first + 1); w != "tot" && w != "aan" {
				return first
			}
			first += 2
		case "elkaar":
			if r.doc.TokenText(first+1) != "om" {
				return first
			}
			first += 2
		default:
			return first
		}
	}
	return first
}

// partyEnd gives the token behind the parties named at token i, 0 when none are.
func (r *reading) partyEnd(i int) int {
	s := &r.sentences[r.sentenceAt(i)]
	for _, list := range [][]int32{s.refs, s.lists} {
		for _, k := range list {
			if m := r.l.Mentions[k]; int(m.First) == i {
				return int(m.End)
			}
		}
	}
	return 0
}

// skipIntroduction passes over what leads to a goal inside its clause: "vooral
// bereiken dat …", "dat zij …"; "dat aandeel te verdubbelen" stays whole.
func (r *reading) skipIntroduction(first, end int) int {
	for i := first; i < end-2 && i < first+4; i++ {
		switch r.doc.TokenText(i) {
		case "bereiken", "vooral", "uiteindelijk", "graag", "daarmee", "zo", "hiermee", "ermee", "samen":
			continue
		case "dat":
			if i == first && r.infinitive(first, end) && !r.pronoun(i+1) {
				return first
			}
			for i++; i < end && r.pronoun(i); i++ {
			}
			return i
		}
		break
	}
	return first
}

// infinitive reports whether the clause has "te" and no finite verb of its own
// behind "dat".
func (r *reading) infinitive(first, end int) bool {
	for i := first; i+1 < end; i++ {
		if r.doc.TokenText(i) == "te" && i+3 >= end {
			return true
		}
	}
	return false
}

// pronoun reports whether a token stands for the parties: "dat zij …".
func (r *reading) pronoun(i int) bool {
	switch r.doc.TokenText(i) {
	case "zij", "ze", "we", "wij":
		return true
	}
	return false
}

// withoutPlaceholder passes over an "er" that belongs to a word further on ("er
// verzuim mee terugdringen").
func (r *reading) withoutPlaceholder(first, end int) int {
	if first >= end || r.doc.TokenText(first) != "er" {
		return first
	}
	for i := first + 2; i < end && i < first+9; i++ {
		switch r.doc.TokenText(i) {
		case "mee", "samen":
			return first + 1
		}
	}
	return first
}

// withSearch takes in the verb and conjunction of a question that is to be
// answered, which a rule reads before the goal: "onderzoeken of …".
func (r *reading) withSearch(first int) int {
	at := first - 1
	for at > 1 && (r.pronoun(at) || r.doc.TokenText(at) == "het") {
		at--
	}
	if at < 1 {
		return first
	}
	switch r.doc.TokenText(at) {
	case "of", "hoe", "welke", "wat", "waar", "hoeveel":
	default:
		return first
	}
	switch r.doc.TokenText(at - 1) {
	case "onderzoeken", "uitzoeken", "verkennen", "nagaan", "bekijken", "bestuderen", "bezien", "uit":
		return at - 1
	case "na":
		if w := r.doc.TokenText(max(at-2, 0)); w == "gaan" || w == "gaat" {
			return at - 2
		}
		return at - 1
	}
	return first
}
