package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const (
	ruleAnswer  = "extract.term-in-answer"
	ruleEndNear = "extract.end-near-event"

	ruleStartNear = "extract.start-near-event"
)

// answers reads a term from the sentences that answer a question for it:
// "Hoelang gelden de afspraken? Drie seizoenen: 2024, 2025 en 2026."
func (r *reading) answers() {
	for i := range r.sentences {
		q := &r.sentences[i]
		if q.skip || !r.asksForTerm(q) {
			continue
		}
		for k := i + 1; k <= i+2 && k < len(r.sentences); k++ {
			if r.answer(r.main(), &r.sentences[k]) {
				return
			}
		}
	}
}

// asksForTerm reports whether a sentence asks how long the agreement runs.
func (r *reading) asksForTerm(s *sentence) bool {
	if s.end == s.first || !strings.HasSuffix(strings.TrimRight(r.span(s.index).In(r.doc.Text), "\"”’'"), "?") {
		return false
	}
	long, runs, short := false, false, s.end-s.first <= askTokens
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "wanneer":
			long, short = true, short && r.word(s, i-1) == "tot"
		case "hoelang":
			long = true
		case "lang":
			long = long || r.word(s, i-1) == "hoe"
		case "al", "duurde", "duurden", "wachten", "geleden", "moet", "moeten", "bent", "nodig":
			short = false // "Hoe lang bent u al voorzitter?"
		case "periode":
			long = long || r.word(s, i-1) == "welke"
		case "geldt", "gelden", "loopt", "lopen", "geldig", "duurt", "duren", "door", "vast", "looptijd", "afspraken", "overeenkomst", "convenant", "samenwerking":
			runs = true
		}
	}
	return long && (runs || short)
}

// answer takes the term of a sentence, if it names one.
func (r *reading) answer(d *draft, s *sentence) bool {
	for _, k := range s.periods {
		m := r.l.Mentions[k]
		v := r.l.Dates[m.Ref]
		if v.To.IsZero() || !d.until.IsZero() || !d.canEnd(v.To) {
			continue
		}
		d.until = v.To
		d.prove(akkoord.FieldValidUntil, "", r.l.Span(m), s.index, ruleAnswer, "")
		if d.from.IsZero() && !v.From.IsZero() {
			d.from = v.From
			d.prove(akkoord.FieldValidFrom, "", r.l.Span(m), s.index, ruleAnswer, "")
		}
		return true
	}
	for _, m := range r.l.Between(s.first, s.end) {
		if m.Class == mention.Duration && int(m.End) <= s.end && d.duration == (mention.DurationValue{}) {
			d.duration = r.l.Durations[m.Ref]
			d.prove(akkoord.FieldDuration, "", r.l.Span(m), s.index, ruleAnswer, "")
			return true
		}
	}
	return false
}

// How far around its event the end of an agreement may stand without a rule that
// reads it, and how many months it must lie ahead: what ends sooner is an
// inscription or a closed road.
const (
	endBefore = 1
	endAfter  = 3
	endMonths = 6

	askTokens = 10 // of a question that asks for no more than a length: "Voor hoelang?"
)

// endNear takes the only end ("tot eind 2032") that stands in the sentences
// around the event, where they speak of the parties or of what was agreed.
func (r *reading) endNear(d *draft) {
	if !d.until.IsZero() || d.duration != (mention.DurationValue{}) || d.status == akkoord.Ended {
		return
	}
	base := d.signed
	if base.IsZero() {
		base = r.a.Published
	}
	if base.IsZero() {
		return
	}
	var found mention.Mention
	at, last := 0, d.sentence+endAfter
	if r.sentences[d.sentence].title {
		last += endAfter // the lines between the title and the text
	}
	for i := max(0, d.sentence-endBefore); i <= last && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || r.about(s) != d {
			continue
		}
		for _, k := range s.periods {
			m := r.l.Mentions[k]
			v := r.l.Dates[m.Ref]
			if !v.From.IsZero() || v.To.IsZero() || r.l.Speech[m.First] || r.taken(s, m) || v.To.Last().Compare(base.AddMonths(endMonths).First()) < 0 || !r.linked(s, m) || !r.endOfTerm(s, m) {
				continue
			}
			if found.Class != mention.None && r.l.Dates[found.Ref].To != v.To {
				return
			}
			found, at = m, i
		}
	}
	if found.Class == mention.None {
		return
	}
	d.until = r.l.Dates[found.Ref].To
	d.prove(akkoord.FieldValidUntil, "", r.l.Span(found), at, ruleEndNear, "")
}

// linked reports whether a sentence goes on about the parties or what they
// agreed, or opens with the end itself.
func (r *reading) linked(s *sentence, m mention.Mention) bool {
	if int(m.First) <= s.body+2 || len(s.refs) > 0 || len(s.instruments) > 0 {
		return true
	}
	switch r.word(s, s.body) {
	case "daarmee", "daarin", "hiermee", "zo", "ze", "zij", "het", "dat", "die":
		return true
	}
	return false
}

// startNear takes the only start ("vanaf 1 juni") that stands in the sentences
// around the event of an agreement whose length or end is known.
func (r *reading) startNear(d *draft) {
	base := d.signed
	if base.IsZero() {
		base = r.a.Published
	}
	if !d.from.IsZero() || base.Day == 0 || d.status != akkoord.Signed && d.status != "" || d.until.IsZero() && d.duration == (mention.DurationValue{}) {
		return
	}
	var found mention.Mention
	at := 0
	for i := max(0, d.sentence-endBefore); i <= d.sentence+endAfter && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || r.about(s) != d {
			continue
		}
		for _, k := range s.periods {
			m := r.l.Mentions[k]
			v := r.l.Dates[m.Ref]
			if v.From.Month == 0 || !v.To.IsZero() || r.l.Speech[m.First] || r.taken(s, m) || r.word(s, int(m.First)) == "sinds" || v.From.Last().Compare(base) < 0 ||
				v.From.Compare(base.AddMonths(12)) > 0 || !r.linked(s, m) || !r.endOfTerm(s, m) {
				continue
			}
			if found.Class != mention.None {
				return
			}
			found, at = m, i
		}
	}
	if found.Class == mention.None {
		return
	}
	d.from = r.l.Dates[found.Ref].From
	d.prove(akkoord.FieldValidFrom, "", r.l.Span(found), at, ruleStartNear, "")
}
