package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// resolve gives the draft that an event is about, a new one when the text has
// not spoken of it before; nil when the event names nothing.
func (r *reading) resolve(e *event, date mention.Mention) *draft {
	var day akkoord.Date
	if date.Class != mention.None {
		day = r.dateOf(date)
	}
	if e.status == akkoord.Ended && e.instrument >= 0 && vague(r.l.Instruments[r.l.Mentions[e.instrument].Ref]) {
		if len(r.drafts) > 0 || r.l.Instruments[r.l.Mentions[e.instrument].Ref].Kind != "samenwerking" {
			if d := r.verklaringBefore(e); d != nil {
				return d
			}
			return nil // "de afspraken zijn vervallen"; but a cooperation ends as it began
		}
	}
	age, word := ageUnknown, ""
	over := e.status == akkoord.Ended && r.endsSoon(e.s)
	fits := func(d *draft) bool {
		return !(over && d.status == akkoord.Signed && r.recent(d.signed)) && d.ageFits(age) && !r.otherWord(d, word, e) && (d.signed.IsZero() || day.IsZero() || d.signed.Covers(day) || day.Covers(d.signed))
	}
	if e.cue.match.Rule.About == rules.AboutFormer {
		if e.instrument >= 0 {
			return r.replaced(e)
		}
		return r.formerOf(e.s)
	}
	pointed := false
	if e.instrument < 0 {
		e.instrument = r.pointedAt(e.s)
		pointed = e.instrument >= 0
	}
	if e.instrument < 0 && e.status != akkoord.Signed {
		e.instrument = r.headed(e.s)
	}
	if e.instrument < 0 {
		return r.unnamedEvent(e, fits)
	}
	m := r.l.Mentions[e.instrument]
	v := r.l.Instruments[m.Ref]
	age = r.age(m)
	if v.Exact {
		word = r.l.Folded(int(v.Head))
	}
	later := func(d *draft) bool { // told to end or to go on, on a day after it was made
		return d.ageFits(age) && !r.otherWord(d, word, e) && (e.status == akkoord.Ended || e.status == akkoord.Extended) && (day.IsZero() || d.signed.IsZero() || day.Compare(d.signed) >= 0)
	}
	if v.Name != "" {
		for _, d := range r.drafts {
			if d.name != "" && sameName(d.name, v.Name) {
				return d
			}
		}
	}
	if v.Name == "" && len(r.drafts) > 0 && r.likened(m) {
		return r.newDraft(v.Kind, e.s, int(m.First), vague(v))
	}
	clash := func(d *draft) bool { return v.Name != "" && d.name != "" }
	if e.status == akkoord.Ended && (v.Definite || pointed) && v.Name == "" {
		// "Dat convenant is opgezegd": the one that the text has told of.
		for _, d := range r.byDistance(e.s) {
			if d.kind == v.Kind && d.sentence < e.s.index && !r.former(e.s) && !r.otherWord(d, word, e) && day.Year >= d.signed.Year && day.Year > 0 {
				return d
			}
		}
	}
	if e.status == akkoord.Signed && v.Definite && age != ageFormer {
		// Made longer, and now when it was made first.
		for _, d := range r.drafts {
			if d.status == akkoord.Extended && d.kind == v.Kind && !day.IsZero() && day.Compare(d.signed) < 0 && !d.signed.IsZero() {
				return d
			}
		}
	}
	past := r.past(e.s, int(m.First))
	if vague(v) || v.Definite && generalKinds[v.Kind] && v.Name == "" {
		if int(date.End) <= e.s.first {
			day = akkoord.Date{} // a day of the sentence before tells no other one apart
		}
		for _, d := range r.byDistance(e.s) {
			if vague(v) || refersTo(v.Kind, d.kind) && (fits(d) || later(d)) {
				return d
			}
		}
	}
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		if d.kind == v.Kind && fits(d) && !clash(d) && (v.Definite || !past || d.signed == day && !day.IsZero()) {
			return d
		}
	}
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		if clash(d) || !fits(d) {
			continue
		}
		if v.Name != "" && !d.signed.IsZero() && d.signed.Year < r.a.Published.Year {
			continue // a new name after an old agreement
		}
		if d.weak && !past || refersTo(v.Kind, d.kind) && (v.Definite || e.s.index-d.sentence < 2) && !past {
			return d
		}
	}
	d := r.newDraft(v.Kind, e.s, int(m.First), vague(v))
	d.age, d.word = age, word
	return d
}

// verklaringBefore gives the declaration that the paragraph has just told of, where
// its end is told with the general word: "werd de verklaring in stilte begraven".
func (r *reading) verklaringBefore(e *event) *draft {
	v := r.l.Instruments[r.l.Mentions[e.instrument].Ref]
	if v.Kind != "verklaring" || !v.Definite {
		return nil
	}
	block := r.doc.Sentences[e.s.index].Block
	for _, d := range r.byDistance(e.s) {
		if d.sentence < e.s.index && e.s.index-d.sentence <= 3 && refersTo(v.Kind, d.kind) && r.doc.Sentences[d.sentence].Block == block {
			return d
		}
	}
	return nil
}

// unnamedEvent gives the draft of an event that names no instrument: the last one
// that its day fits, or one that it makes of an instrument close by.
func (r *reading) unnamedEvent(e *event, fits func(*draft) bool) *draft {
	if e.status == akkoord.Ended && (e.kind == "" || len(r.drafts) > 0) {
		if len(r.drafts) == 0 && e.cue.match.Rule.About == rules.AboutBefore {
			return r.nearby(e)
		}
		return r.earlier(e.s)
	}
	if r.apart(e, fits) {
		return r.newDraft(e.kind, e.s, e.verb, true)
	}
	for n := len(r.drafts) - 1; n >= 0; n-- {
		if fits(r.drafts[n]) {
			return r.drafts[n]
		}
	}
	if e.status == akkoord.Extended {
		for _, d := range r.byDistance(e.s) {
			if d.sentence < e.s.index && e.s.index-d.sentence <= 3 {
				return d // "In 2015 sloten zij een convenant. Gisteren is het verlengd."
			}
		}
	}
	n := len(r.drafts)
	if n == 0 && e.kind != "" {
		return r.newDraft(e.kind, e.s, e.verb, true)
	}
	if d := r.nearby(e); d != nil || n == 0 {
		return d
	}
	return r.drafts[n-1]
}

// verbOfPronoun are the verbs behind which "Die" and "Het" stand for an agreement
// and are no article.
var verbOfPronoun = map[string]bool{"is": true, "was": true, "werd": true, "wordt": true, "heeft": true, "had": true, "hadden": true, "hebben": true,
	"moet": true, "moeten": true, "zal": true, "zullen": true, "zou": true, "zouden": true, "worden": true, "werden": true, "zijn": true, "waren": true,
	"kwam": true, "kwamen": true, "liep": true, "sloten": true, "sloot": true, "tekenden": true, "tekende": true, "ondertekenden": true, "ondertekende": true, "ging": true}

// pointedAt gives the instrument of the sentence before that "Die", "Dat" or
// "Het" at the start of a sentence stands for; -1 when there is none. One that
// the text has told of already is left to the order of the drafts.
func (r *reading) pointedAt(s *sentence) int32 {
	switch r.word(s, s.first) {
	case "die", "dat", "deze", "dit", "het":
	default:
		return -1
	}
	if s.index == 0 || !verbOfPronoun[r.word(s, s.first+1)] {
		return -1 // "Het waterschap …"
	}
	before := &r.sentences[s.index-1]
	if before.skip || before.title || r.doc.Sentences[before.index].Block != r.doc.Sentences[s.index].Block {
		return -1
	}
	for n := len(before.instruments) - 1; n >= 0; n-- {
		v := r.l.Instruments[r.l.Mentions[before.instruments[n]].Ref]
		if !vague(v) || v.Kind == "overig" {
			return before.instruments[n]
		}
	}
	return -1
}

// past reports whether the sentence speaks of an agreement before the one that
// the article is about.
func (r *reading) past(s *sentence, at int) bool {
	if len(r.drafts) == 0 {
		return false
	}
	for i := s.first; i < s.end; i++ {
		if r.formerAt(s, i) {
			return true
		}
		switch r.word(s, i) {
		case "destijds", "voorafging", "voorganger", "voorafgegaan", "vervangt", "vervangen", "opvolger":
			return true
		case "eerder":
			if !r.inDate(s, i) {
				return true // not "eerder deze maand"
			}
		case "al":
			if i > s.first && r.word(s, i+1) == "in" || i == s.first {
				return true
			}
		}
	}
	return false
}

// nearby makes the draft of an event that names no instrument from one that a
// sentence close by names; nil when none does.
func (r *reading) nearby(e *event) *draft {
	for _, i := range []int{0, -1, 1, -2, 2, -3, 3, 4} {
		k := e.s.index + i
		if i == 0 && e.status == akkoord.Signed {
			continue // the rules for signing take their instrument themselves
		}
		if k < 0 || k >= len(r.sentences) {
			continue
		}
		s := &r.sentences[k]
		if s.skip || s.speech || r.generic(s) {
			continue
		}
		for _, n := range s.instruments {
			m := r.l.Mentions[n]
			v := r.l.Instruments[m.Ref]
			if vague(v) || r.l.Speech[m.First] {
				continue
			}
			d := r.newDraft(v.Kind, e.s, e.verb, false)
			d.name, d.inferred = v.Name, v.Name == "" && !v.Definite
			d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), k, e.cue.match.Rule.ID, "")
			if v.Name != "" {
				d.prove(akkoord.FieldName, "", r.nameSpan(m, d.name), k, e.cue.match.Rule.ID, "")
			}
			return d
		}
	}
	return nil
}

// earlier gives the agreement before the main one that a sentence about an end
// speaks of; nil when the text has told of one agreement only.
func (r *reading) earlier(s *sentence) *draft {
	for n := len(r.drafts) - 1; n > 0; n-- {
		if d := r.drafts[n]; s.index-d.sentence <= 3 {
			return d
		}
	}
	if d := r.justTold(s); d != nil {
		return d
	}
	return r.outdated(s)
}

func (r *reading) newDraft(kind akkoord.Kind, s *sentence, token int, weak bool) *draft {
	d := &draft{}
	if n := len(r.spare); n > 0 {
		d, r.spare = r.spare[n-1], r.spare[:n-1]
	}
	d.roster.reset()
	*d = draft{kind: kind, sentence: s.index, token: token, weak: weak, lead: token, parties: d.parties[:0], roster: d.roster, regions: d.regions[:0], places: d.places[:0],
		goals: d.goals[:0], amounts: d.amounts[:0], evidence: d.evidence[:0], refs: d.refs[:0]}
	r.drafts = append(r.drafts, d)
	r.changed()
	return d
}

// inDate reports whether a word is part of a date or right before one.
func (r *reading) inDate(s *sentence, i int) bool {
	for _, list := range [2][]int32{s.dates, s.periods} {
		for _, k := range list {
			if m := r.l.Mentions[k]; int(m.First) <= i+1 && i < int(m.End) {
				return true
			}
		}
	}
	return false
}
