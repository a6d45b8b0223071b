package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// statesGoal reports whether a clause can be a goal by its words alone. What a
// rule reads behind "willen" or "die" is one only when a verb makes it a wish to
// do something.
func (r *reading) statesGoal(c *cue, m mention.Mention) bool {
	first, end := int(m.First), int(m.End)
	s := &r.sentences[r.sentenceAt(first)]
	if r.clockTime(s, first) || r.reporting(s, first) || r.noResult(s, first, end) || r.procedure(s, first, end) || r.onlyTerm(first, end) {
		return false
	}
	if w := r.word(s, first-1); w == "om" && !r.hasWord(s, first, end, "te") && !strings.HasPrefix(r.word(s, first-2), "draai") {
		return false
	}
	if bareLeads[r.word(s, first-1)] && r.word(s, first) != "dat" && !r.hasWord(s, first, end, "te") {
		return false
	}
	switch r.word(s, first) {
	case "eerst", "waar", "waarbij":
		return false // "wil eerst zien wat het kost", "samenwerking aan waar …"
	}
	if r.pronoun(first-1) && r.word(s, first-2) == "omdat" {
		return r.modalLast(s, first, end) // "Omdat ze jongeren aan het werk willen helpen"
	}
	switch lead := r.lastWord(c, first); {
	case lead == "die" || lead == "dat" && r.behindInstrument(s, first-1):
		return r.modalLast(s, first, end)
	case desires[lead]:
		return r.hasInfinitive(s, first, end)
	}
	return true
}

// desires are the forms behind which a goal needs an infinitive: "wilde een
// tweede vrieshal" is none.
var desires = map[string]bool{"wil": true, "willen": true, "wilde": true, "wilden": true, "moet": true, "moeten": true, "moest": true, "moesten": true,
	"gaan": true, "gaat": true, "zullen": true, "zal": true}

// bareLeads are the words of promise and aim behind which a goal has a bare
// infinitive: "belooft huizen te bouwen", not "belooft huizen".
var bareLeads = map[string]bool{"belooft": true, "beloven": true, "beloofde": true, "beloofden": true, "beloofd": true, "toegezegd": true, "overeengekomen": true,
	"overeen": true, "erop": true, "ernaar": true, "eraan": true, "ervoor": true, "erom": true, "zich": true, "toe": true, "helpt": true, "af": true}

// closesWish are words behind which a goal needs no infinitive any more: the
// wish has its verb already, or takes a noun.
var closesWish = map[string]bool{"om": true, "dat": true, "naar": true, "op": true, "tot": true, "helpen": true, "of": true, "hoe": true, "welke": true,
	"wat": true, "waar": true, "hoeveel": true}

// takesNoun are prepositions directly before a goal that is a noun: "gaan de strijd
// aan met de leegstand".
var takesNoun = map[string]bool{"aan": true, "met": true, "tegen": true, "voor": true, "in": true, "van": true}

// lastWord gives the verb or relative pronoun nearest before the goal in the
// match, behind which subject and adverbs may stand.
func (r *reading) lastWord(c *cue, first int) string {
	s := &r.sentences[r.sentenceAt(first)]
	if w := r.word(s, first-1); w == "die" || w == "dat" {
		return w
	}
	for i := first - 1; i >= int(c.match.First) && i >= s.first; i-- {
		w := r.word(s, i)
		if desires[w] {
			return w
		}
		if closesWish[w] || i == first-1 && takesNoun[w] {
			return ""
		}
	}
	return ""
}

// behindInstrument reports whether the relative pronoun at token i hangs on a
// word for an agreement: directly, behind a comma or behind a participle ("een
// akkoord gesloten dat …").
func (r *reading) behindInstrument(s *sentence, i int) bool {
	for _, k := range s.instruments {
		switch gap := i - int(r.l.Mentions[k].End); {
		case gap == 0, gap == 1 && (r.word(s, i-1) == "," || strings.HasPrefix(r.word(s, i-1), "ge")):
			return true
		}
	}
	return false
}

// modalLast reports whether a verb of wish or duty stands near the end of a
// relative clause: "… overeind moet houden".
func (r *reading) modalLast(s *sentence, first, end int) bool {
	for i := max(first+2, end-5); i < end; i++ {
		switch r.word(s, i) {
		case "moet", "moeten", "moest", "moesten", "wil", "willen", "wilde", "wilden", "beoogt", "beogen", "beoogde":
			return i+2 >= end || r.hasInfinitive(s, i, end) || r.hasInfinitive(s, first, i)
		}
	}
	return false
}

// hasInfinitive reports whether a word of the clause looks like an infinitive.
func (r *reading) hasInfinitive(s *sentence, first, end int) bool {
	for i := first; i < end; i++ {
		w := r.word(s, i)
		if r.doc.Tokens[i].Kind != text.Word || r.doc.Tokens[i].Shape != text.Lower {
			continue
		}
		switch w {
		case "een", "geen", "eigen", "tegen", "binnen", "tussen", "buiten", "samen", "dan", "van", "aan", "hun", "zijn":
			if w == "zijn" && i+1 >= end {
				return true
			}
		default:
			if strings.HasSuffix(w, "en") && len(w) > 3 || strings.HasSuffix(w, "gaan") || strings.HasSuffix(w, "staan") || strings.HasSuffix(w, "slaan") ||
				strings.HasSuffix(w, "doen") || strings.HasSuffix(w, "zien") {
				return true
			}
		}
	}
	return false
}

// clockTime tells "om 14.30 uur", "om half tien".
func (r *reading) clockTime(s *sentence, first int) bool {
	if w := r.word(s, first-1); w != "om" {
		return false
	}
	if w := r.word(s, first); w == "half" || w == "kwart" || w == "precies" || w == "stipt" || w == "klokslag" {
		return true
	}
	for i := first; i < first+4; i++ {
		if r.word(s, i) == "uur" {
			return r.doc.Tokens[first].Kind == text.Number
		}
	}
	return strings.ContainsAny(r.word(s, first), ".:") && r.doc.Tokens[first].Kind == text.Number
}

// reporting tells a clause that only says who said it: "zegt de wethouder".
func (r *reading) reporting(s *sentence, first int) bool {
	for r.word(s, first) == "," {
		first++
	}
	switch r.word(s, first) {
	case "zegt", "zei", "zeggen", "aldus", "vertelt", "vindt", "volgens", "luidt", "klinkt", "stelt", "meent", "benadrukt":
		return true
	}
	return false
}

// noResult tells what happened to a goal from the goal: "Dat doel is niet
// gehaald".
func (r *reading) noResult(s *sentence, first, end int) bool {
	for i := first; i < end && i < first+4; i++ {
		switch r.word(s, i) {
		case "gehaald", "bereikt", "mislukt", "geslaagd", "veranderd", "hetzelfde", "duidelijk", "helder", "simpel", "eenvoudig", "ambitieus", "haalbaar", "onveranderd":
			return i+1 >= end || end-first < 6
		}
	}
	return false
}

// onlyTerm reports whether a clause begins within a date or names nothing but
// papers and times: "engageren zich van mei tot | en met juni", "voor | vijf jaar".
func (r *reading) onlyTerm(first, end int) bool {
	at := first
	for _, m := range r.l.Between(max(0, first-6), end) {
		switch m.Class {
		case mention.Date, mention.Period, mention.Duration, mention.Instrument:
		default:
			continue
		}
		if int(m.First) < first && int(m.End) > first && m.Class != mention.Instrument {
			return true
		}
		if int(m.First) < at || !r.fillers(at, int(m.First)) {
			continue
		}
		at = int(m.End)
	}
	return at > first && r.fillers(at, end)
}

// holdsTerm reports whether a date or period stands in a clause.
func (r *reading) holdsTerm(first, end int) bool {
	for _, m := range r.l.Between(first, end) {
		if m.Class == mention.Date || m.Class == mention.Period || m.Class == mention.Duration {
			return true
		}
	}
	return false
}

// fillers reports whether the tokens say nothing by themselves.
func (r *reading) fillers(first, end int) bool {
	for i := first; i < end; i++ {
		if r.doc.Tokens[i].Kind == text.Punct {
			continue
		}
		switch r.doc.TokenText(i) {
		case "een", "de", "het", "te", "beginnen", "nog", "zeker", "minstens", "voor", "dit", "deze", "nieuw", "nieuwe":
		default:
			return false
		}
	}
	return true
}

// hasWord reports whether a word stands in the clause.
func (r *reading) hasWord(s *sentence, first, end int, word string) bool {
	for i := first; i < end; i++ {
		if r.word(s, i) == word {
			return true
		}
	}
	return false
}

// procedure reports whether a clause says what is to be done with the agreement
// itself or at its meetings, not what it is for.
func (r *reading) procedure(s *sentence, first, end int) bool {
	switch r.word(s, end-1) {
	case "evalueren", "verlengen", "opzeggen", "herzien", "bespreken", "ondertekenen", "tekenen", "bezegelen", "bekrachtigen", "vieren", "vergaderen", "overleggen", "verlengd", "geëvalueerd":
		return true
	case "zetten", "plaatsen", "sluiten":
		return r.hasWord(s, first, end, "handtekening") || r.hasWord(s, first, end, "handtekeningen") || r.hasWord(s, first, end, "convenant")
	case "samenwerking":
		return end-first < 6 && r.word(s, first) == "op"
	case "nemen":
		return r.word(s, end-2) == "besluit" || r.word(s, end-2) == "beslissing"
	case "optrekken", "samenwerken":
		return end-first < 9 && r.holdsTerm(first, end) // "tot 2026 samen optrekken"
	}
	return false
}
