package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

const ruleNamed = "extract.agreement-by-name"

// namedRule stands where a rule's match does for agreements that none reads.
var namedRule = &rules.Rule{ID: ruleNamed}

// leastWeight is what has to speak for an agreement that no sentence says was
// made.
const leastWeight = 3

// establishNamed makes an agreement of the instrument that most speaks for, where
// no sentence says in words known here that one was made: "De samenwerking
// begint op 1 mei en duurt twee jaar."
func (r *reading) establishNamed() {
	best, at, most := int32(-1), 0, leastWeight-1
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || len(s.instruments) == 0 || r.hypothetical(s) || r.generic(s) {
			continue
		}
		for _, k := range s.instruments {
			m := r.l.Mentions[k]
			if r.l.Speech[m.First] || wellKnown[r.l.Instruments[m.Ref].Name] {
				continue
			}
			if len(r.drafts) > 0 && (!r.ofTheNews(s) || r.retold(k) || r.l.Instruments[m.Ref].Name == "" || vague(r.l.Instruments[m.Ref])) {
				continue // beside old agreements only one with a name of its own
			}
			if w := r.speaksFor(s, r.l.Instruments[m.Ref]); w > most {
				best, at, most = k, i, w
			}
		}
	}
	if best < 0 {
		return
	}
	m := r.l.Mentions[best]
	match := rules.Match{Rule: namedRule, Sentence: at, First: int(m.First), End: int(m.End)}
	s := &r.sentences[at]
	r.place(&event{s: s, instrument: best, verb: int(m.First), status: r.saidOf(s, m), cue: &cue{match: match}})
}

// saidOf gives what a candidate rule reads of an instrument that speaks for
// itself: that it is still to come or is over.
func (r *reading) saidOf(s *sentence, m mention.Mention) akkoord.Status {
	for k := range s.cues {
		c := &s.cues[k]
		if f, ok := c.fill(akkoord.FieldKind); ok && f.First == m.First && c.match.Rule.Strength == akkoord.Candidate &&
			(c.status == akkoord.Announced || c.status == akkoord.Ended) {
			return c.status
		}
	}
	return ""
}

// speaksFor weighs an instrument: a name, an article, a term, a goal, parties and
// their number in its sentence and the one after it.
func (r *reading) speaksFor(s *sentence, v mention.InstrumentValue) int {
	w := 1 + r.makers(s)
	if v.Name == "" && !v.Definite {
		if w < 3 || r.anyOfThem(v) || r.onlySpokenOf(s) {
			return 0
		}
	}
	if r.ofTheNews(s) {
		w++
	}
	if v.Name != "" && !vague(v) {
		w++
	}
	if r.signedNear(s) {
		w += 2
	}
	for i := s.index; i < len(r.sentences) && i <= s.index+2; i++ {
		next := &r.sentences[i]
		if i > s.index && (next.skip || next.speech) {
			continue
		}
		for k := range next.cues {
			w += r.cueWeight(&next.cues[k], i == s.index)
		}
	}
	switch {
	case v.Kind == "samenwerking" && v.Name != "":
		return 0 // "de Nieuw-Vlaamse Alliantie" may be anything
	case vague(v) && w <= leastWeight:
		return w - 1
	}
	return w
}

// onlySpokenOf reports whether a sentence tells that people talk of an agreement,
// want or lack one: "praatten dinsdag over een convenant".
func (r *reading) onlySpokenOf(s *sentence) bool {
	for i := s.body; i < s.end; i++ {
		switch r.word(s, i) {
		case "praatten", "praten", "praatte", "praat", "bespraken", "bespreken", "besprak", "bespreekt", "overlegden", "overleggen", "onderhandelden", "onderhandelen",
			"discussieerden", "debatteerden", "stemden", "stemde", "weigerden", "weigert", "weigeren", "weigerde", "zonder", "nooit", "niet", "wil", "willen", "wilde", "wilden",
			"hopen", "hoopt", "moet", "moeten", "schond", "schonden", "schending", "mislukt", "mislukte", "nog", "of", "als", "zodra", "denken", "dachten", "drongen",
			"verwierpen", "verwierp", "strandde", "strandden", "eiste", "eisten", "vroeg", "vroegen", "gaan", "gaat", "komt", "komen":
			return true
		}
	}
	return false
}

// signedNear reports whether one of the sentences behind one tells that somebody
// signed, in the past: "Wethouder Bos was de laatste die zijn handtekening zette."
func (r *reading) signedNear(s *sentence) bool {
	for i := s.index + 1; i < len(r.sentences) && i <= s.index+3; i++ {
		next := &r.sentences[i]
		if next.skip || next.title || len(next.instruments) > 0 {
			continue
		}
		act, past := false, false
		for k := next.first; k < next.end; k++ {
			switch r.word(next, k) {
			case "handtekening", "handtekeningen", "krabbel", "krabbels", "paraaf":
				act = true
			case "zette", "zetten", "gezet", "plaatste", "plaatsten", "geplaatst", "stonden":
				past = true
			case "niet", "geen", "petitie", "wil", "willen", "moet", "moeten":
				return false
			}
		}
		if act && past {
			return true
		}
	}
	return false
}

// makers says how much the parties of a sentence speak for an agreement that it
// names: two or more that act in it.
func (r *reading) makers(s *sentence) int {
	n := 0
	for _, i := range s.lists {
		if m := r.l.Mentions[i]; r.actor(s, m) && !r.bystander(s, m) && !r.l.Speech[m.First] {
			n += len(r.l.Lists[m.Ref].Members)
		}
	}
	if n > 1 {
		return 2
	}
	return 0
}

// cueWeight says how much a match speaks for an agreement, in its own sentence or
// after it.
func (r *reading) cueWeight(c *cue, own bool) int {
	w := 0
	for _, f := range c.fills {
		switch f.field {
		case akkoord.FieldSignatory, akkoord.FieldValidFrom, akkoord.FieldValidUntil, akkoord.FieldDuration, akkoord.FieldSigned:
			w = 2
		case akkoord.FieldGoal, akkoord.FieldPartyCount:
			w = max(w, 1)
		}
	}
	if !own {
		return min(w, 1)
	}
	return w
}

// hypothetical reports whether a sentence speaks of what somebody wants, lacks or
// asks for.
func (r *reading) hypothetical(s *sentence) bool {
	for i := s.body; i < s.end; i++ {
		switch r.word(s, i) {
		case "geen", "pleit", "pleiten", "pleidooi", "eist", "eisen", "zou", "zouden", "subsidie", "aanbesteding", "aanvraag", "voorwaarde", "nodig", "oproep", "motie",
			"onenigheid", "ruzie", "conflict", "geschil", "rechtszaak", "claim", "schadeclaim", "goedkeuren", "volgens", "wet", "verplicht", "mogelijk", "kan", "kunnen", "vraagt", "vragen", "raad", "wordt", "worden", "landelijk", "landelijke", "nationale", "zoekt", "zoeken", "vloeit", "kamer", "kamerleden", "debat", "debatteert",
			"prijs", "prijzen", "award", "genomineerd", "rechter", "rechtbank", "gerechtshof", "vonnis", "geding":
			return true
		}
	}
	return false
}

// establishTold reads an interview: the agreement has a name in the text and
// somebody tells in his own words that it was signed.
func (r *reading) establishTold() {
	named := int32(-1)
	at := 0
	for i := range r.sentences {
		for _, k := range r.sentences[i].instruments {
			if v := r.l.Instruments[r.l.Mentions[k].Ref]; named < 0 && v.Name != "" && !vague(v) && !wellKnown[v.Name] && !r.sentences[i].skip && !r.sentences[i].title {
				named, at = k, i
			}
		}
	}
	if named < 0 {
		return
	}
	m := r.l.Mentions[named]
	v := r.l.Instruments[m.Ref]
	for i := range r.sentences {
		s := &r.sentences[i]
		for k := range s.cues {
			if s.skip || s.cues[k].status != akkoord.Signed {
				continue
			}
			d := r.newDraft(v.Kind, s, int(m.First), false)
			d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), at, ruleNamed, "")
			r.nameAsTold(d, m, at, ruleNamed)
			e := event{s: s, instrument: -1, status: akkoord.Signed, cue: &s.cues[k], verb: s.cues[k].match.First}
			if date := r.eventDate(&e); date.Class == mention.Date && !r.l.Dates[date.Ref].From.IsZero() {
				d.signed = r.l.Dates[date.Ref].From
				d.prove(akkoord.FieldSigned, "", r.l.Span(date), r.sentenceAt(int(date.First)), s.cues[k].match.Rule.ID, "")
			}
			return
		}
	}
}
