package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// assemble settles the article: which agreements it holds, then what belongs to
// each of them.
func (r *reading) assemble() {
	r.establish()
	if len(r.drafts) == 0 {
		return
	}
	r.pickMain()
	r.settleNames()
	r.settleDays()
	r.settleParties()
	r.settlePeriods()
	r.settleCounts()
	r.settleGoals()
	r.settleAmounts()
	r.settleRegions()
	r.settleStatus()
	r.drop()
}

// event is a sentence saying that an agreement was or will be made, extended or
// ended.
type event struct {
	s          *sentence
	instrument int32 // index into Layer.Mentions, -1 when the sentence names none
	verb       int   // token of the verb that says it
	status     akkoord.Status
	kind       akkoord.Kind // that the rule itself gives: "samenwerking"
	cue        *cue
	draft      *draft
}

// establish reads the events of the body in text order and makes or finds the
// agreement of each.
func (r *reading) establish() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech {
			continue
		}
		for _, e := range r.events(s) {
			r.place(e)
		}
	}
	if len(r.drafts) == 0 {
		r.establishNamed()
	}
	if len(r.drafts) == 0 {
		r.establishTold()
	}
	if len(r.drafts) == 0 {
		// Only the title may say it outright.
		for i := range r.sentences {
			if s := &r.sentences[i]; s.title && !s.speech {
				for _, e := range r.events(s) {
					r.place(e)
				}
			}
		}
	}
}

// events gives the events of a sentence, one for each instrument that a cue
// belongs to.
func (r *reading) events(s *sentence) []event {
	var out []event
	for k := range s.cues {
		c := &s.cues[k]
		if c.status == "" && c.kind == "" || r.l.Speech[c.match.First] && r.l.Speech[c.match.End-1] {
			continue
		}
		e := event{s: s, instrument: -1, status: c.status, kind: c.kind, cue: c, verb: c.match.First}
		if m, ok := c.fill(akkoord.FieldKind); ok {
			e.instrument, e.verb = r.nearest(s, c, m)
			e.instrument = r.inside(s, e.instrument)
		}
		found := false
		for i := range out {
			if out[i].instrument == e.instrument {
				out[i].status = stronger(out[i].status, e.status)
				found = true
			}
		}
		if !found {
			out = append(out, e)
		}
	}
	// A rule's own kind steps back where the sentence names an instrument.
	for i := range out {
		if out[i].instrument < 0 && len(out) > 1 {
			return append(out[:i], out[i+1:]...)
		}
	}
	return out
}

// stronger chooses between two readings of one sentence: that something ended
// or is still to come is said on top of the word for signing.
func stronger(a, b akkoord.Status) akkoord.Status {
	rank := map[akkoord.Status]int{"": 0, akkoord.Signed: 1, akkoord.Announced: 2, akkoord.Extended: 3, akkoord.Ended: 4}
	if rank[b] > rank[a] {
		return b
	}
	return a
}

// nearest gives the instrument of the cue's range that stands nearest to the
// verb, which is at the other end of the match than the captured instrument.
func (r *reading) nearest(s *sentence, c *cue, captured mention.Mention) (int32, int) {
	verb := c.match.First
	if int(captured.First) <= c.match.First+1 {
		verb = c.match.End - 1
	}
	best, distance := int32(-1), 1<<30
	for _, i := range s.instruments {
		m := r.l.Mentions[i]
		if int(m.First) < c.match.First || int(m.End) > max(c.match.End, int(captured.End)) {
			continue
		}
		d := verb - int(m.End)
		if d < 0 {
			d = int(m.First) - verb
		}
		if vague(r.l.Instruments[m.Ref]) {
			d += 8
		}
		if d < distance {
			best, distance = i, d
		}
	}
	return best, verb
}

// inside gives the collective agreement that an accord is about ("een akkoord
// over de nieuwe cao"): the accord is that cao.
func (r *reading) inside(s *sentence, i int32) int32 {
	if i < 0 {
		return i
	}
	m := r.l.Mentions[i]
	if k := r.l.Instruments[m.Ref].Kind; k != "akkoord" && k != "overig" {
		return i
	}
	for _, k := range s.instruments {
		o := r.l.Mentions[k]
		if r.l.Instruments[o.Ref].Kind == "cao" && o.First > m.First && o.First-m.End < 8 {
			return k
		}
	}
	return i
}

// vague tells the words that are an agreement only when nothing better stands
// beside them.
func vague(v mention.InstrumentValue) bool {
	return v.Name == "" && (v.Kind == "overig" || v.Kind == "samenwerking" || v.Kind == "verklaring")
}

// place finds or makes the draft of an event and gives it what the event says.
func (r *reading) place(e event) {
	date := r.eventDate(&e)
	d := r.resolve(&e, date)
	if d == nil {
		return
	}
	e.draft = d
	rule := e.cue.match.Rule.ID
	if e.instrument >= 0 {
		m := r.l.Mentions[e.instrument]
		v := r.l.Instruments[m.Ref]
		if d.weak && !vague(v) || d.kind == "" {
			d.kind, d.weak, d.lead = v.Kind, false, int(v.Head)
		}
		if d.name == "" && v.Name != "" {
			d.name = v.Name
			d.prove(akkoord.FieldName, "", r.l.Span(m), e.s.index, rule, "")
		}
		d.prove(akkoord.FieldKind, "", r.l.Doc.SpanOf(int(m.First), int(v.Head)+1), e.s.index, rule, "")
	}
	d.status = stronger(d.status, e.status)
	if e.status != "" {
		d.prove(akkoord.FieldStatus, "", r.doc.SpanOf(e.verb, e.verb+1), e.s.index, rule, "")
	}
	if date.Class != mention.None {
		v := r.l.Dates[date.Ref]
		value := v.From
		if date.Class == mention.Period && value.IsZero() {
			value = v.To
		}
		if e.status == akkoord.Extended && !d.signed.IsZero() && d.signed != value {
			// The day of extension is the signing day; the first one the start.
			if d.from.IsZero() {
				d.from = d.signed
			}
			d.signed = akkoord.Date{}
		}
		if d.signed.IsZero() || d.signed.Covers(value) && d.signed != value {
			d.signed = value
			d.prove(akkoord.FieldSigned, "", r.l.Span(date), e.s.index, rule, "")
			d.own = true
		}
	}
	r.eventParties(&e)
}

// resolve gives the draft that an event is about, a new one when the text has
// not spoken of it before; nil when the event names nothing.
func (r *reading) resolve(e *event, date mention.Mention) *draft {
	var day akkoord.Date
	if date.Class != mention.None {
		day = r.l.Dates[date.Ref].From
	}
	if e.status == akkoord.Ended && e.instrument >= 0 && vague(r.l.Instruments[r.l.Mentions[e.instrument].Ref]) {
		return nil
	}
	if e.instrument < 0 {
		if e.status == akkoord.Ended {
			return r.earlier(e.s)
		}
		if n := len(r.drafts); n > 0 {
			return r.drafts[n-1]
		}
		if e.kind == "" {
			return r.nearby(e)
		}
		return r.newDraft(e.kind, e.s, e.verb, true)
	}
	m := r.l.Mentions[e.instrument]
	v := r.l.Instruments[m.Ref]
	if v.Name != "" {
		for _, d := range r.drafts {
			if d.name != "" && sameName(d.name, v.Name) {
				return d
			}
		}
	}
	fits := func(d *draft) bool {
		return d.signed.IsZero() || day.IsZero() || d.signed.Covers(day) || day.Covers(d.signed)
	}
	clash := func(d *draft) bool { return v.Name != "" && d.name != "" }
	past := r.past(e.s, int(m.First))
	if vague(v) || v.Definite && generalKinds[v.Kind] && v.Name == "" {
		for _, d := range r.byDistance(e.s) {
			if refersTo(v.Kind, d.kind) || vague(v) {
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
		if d.weak && !past || refersTo(v.Kind, d.kind) && (v.Definite || e.s.index-d.sentence < 2) && !past {
			return d
		}
	}
	return r.newDraft(v.Kind, e.s, int(m.First), vague(v))
}

// past reports whether the sentence speaks of an agreement before the one that
// the article is about.
func (r *reading) past(s *sentence, at int) bool {
	if len(r.drafts) == 0 {
		return false
	}
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "eerder", "eerdere", "destijds", "vorige", "vorig", "voorganger", "oude", "voormalige", "voorafgegaan", "vervangt", "vervangen", "opvolger":
			return true
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
	for _, i := range []int{-1, 1, -2, 2, -3, 3, 4} {
		k := e.s.index + i
		if k < 0 || k >= len(r.sentences) {
			continue
		}
		s := &r.sentences[k]
		if s.skip || s.speech {
			continue
		}
		for _, n := range s.instruments {
			m := r.l.Mentions[n]
			v := r.l.Instruments[m.Ref]
			if vague(v) || r.l.Speech[m.First] {
				continue
			}
			d := r.newDraft(v.Kind, e.s, e.verb, false)
			d.name = v.Name
			d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), k, e.cue.match.Rule.ID, "")
			if v.Name != "" {
				d.prove(akkoord.FieldName, "", r.l.Span(m), k, e.cue.match.Rule.ID, "")
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
	return nil
}

func (r *reading) newDraft(kind akkoord.Kind, s *sentence, token int, weak bool) *draft {
	d := &draft{kind: kind, sentence: s.index, token: token, weak: weak, lead: token}
	r.drafts = append(r.drafts, d)
	return d
}

// eventDate gives the date of an event: the one of the sentence that stands
// nearest to the verb, days before months before years; None when there is
// none that can be it.
func (r *reading) eventDate(e *event) mention.Mention {
	if m, ok := e.cue.fill(akkoord.FieldSigned); ok {
		return m
	}
	best, score := mention.Mention{}, 1<<30
	for _, i := range e.s.dates {
		m := r.l.Mentions[i]
		v := r.l.Dates[m.Ref]
		if v.From.IsZero() || int(m.First) < e.s.body || r.l.Speech[m.First] || r.taken(e.s, m) || !r.dayOfEvent(e, m) {
			continue
		}
		d := e.verb - int(m.End)
		if d < 0 {
			d = int(m.First) - e.verb
		}
		switch {
		case v.From.Month == 0:
			d += 40
		case v.From.Day == 0:
			d += 20
		}
		if d < score {
			best, score = m, d
		}
	}
	for _, i := range e.s.periods {
		// "staan sinds woensdag 1 juni op papier"
		m := r.l.Mentions[i]
		if v := r.l.Dates[m.Ref]; best.Class == mention.None && v.To.IsZero() && v.From.Day > 0 && !r.taken(e.s, m) && r.word(e.s, int(m.First)) == "sinds" {
			return m
		}
	}
	if best.Class == mention.None {
		return r.dateBefore(e)
	}
	return best
}

// dateBefore takes the day from the sentence before, in the same paragraph,
// when it names one only: "Vrijdag stonden ze op de dijk. Ze sloten er …".
func (r *reading) dateBefore(e *event) mention.Mention {
	i := e.s.index - 1
	if i < 0 || r.doc.Sentences[i].Block != r.doc.Sentences[e.s.index].Block || e.s.item {
		return mention.Mention{}
	}
	s := &r.sentences[i]
	found := mention.Mention{}
	for _, k := range s.dates {
		m := r.l.Mentions[k]
		v := r.l.Dates[m.Ref]
		if v.From.Day == 0 || int(m.First) < s.body || r.l.Speech[m.First] || r.taken(s, m) {
			continue
		}
		if found.Class != mention.None {
			return mention.Mention{}
		}
		found = m
	}
	return found
}

// taken reports whether a rule of the sentence has read the date as the start
// or the end of a term.
func (r *reading) taken(s *sentence, m mention.Mention) bool {
	for _, c := range s.cues {
		for _, f := range c.fills {
			switch f.field {
			case akkoord.FieldValidFrom, akkoord.FieldValidUntil, akkoord.FieldDuration:
				if f.m.First <= m.First && m.End <= f.m.End {
					return true
				}
			}
		}
	}
	return false
}

// dayOfEvent leaves out dates by which something must be done ("voor 2030")
// and dates of another clause with a verb of its own.
func (r *reading) dayOfEvent(e *event, m mention.Mention) bool {
	switch r.word(e.s, int(m.First)-1) {
	case "voor", "vóór", "tegen", "tot", "uiterlijk", "na", "vanaf", "tussen":
		return false
	}
	return true
}

// pickMain marks the agreement that the article is about: the first that is
// not said to have ended, unless that is an old one and a newer follows.
func (r *reading) pickMain() {
	main := r.drafts[0]
	for _, d := range r.drafts {
		if d.status != akkoord.Ended {
			main = d
			break
		}
	}
	if p := r.a.Published; !p.IsZero() && !main.signed.IsZero() && main.signed.Year < p.Year && main.status != akkoord.Extended {
		// An old agreement told first, as the reason for the new one.
		for _, d := range r.drafts {
			if d != main && d.status != akkoord.Ended && d.status != akkoord.Announced && (d.signed.IsZero() || d.signed.Compare(main.signed) > 0) {
				main = d
				break
			}
		}
	}
	main.main = true
}

// main gives the agreement that the article is about.
func (r *reading) main() *draft {
	for _, d := range r.drafts {
		if d.main {
			return d
		}
	}
	return r.drafts[0]
}

// about gives the draft that a sentence speaks of: that of the instrument in
// it, that of an event in it, else the one that the sentence before established
// when the sentence goes on about it ("Daarin …", "Die overeenkomst …"), else
// the main one.
func (r *reading) about(s *sentence) *draft {
	for _, d := range r.drafts {
		if d.sentence == s.index {
			return d
		}
	}
	for n := len(r.drafts) - 1; n >= 0 && len(r.drafts) > 1; n-- {
		if d := r.drafts[n]; d.name != "" && strings.Contains(r.span(s.index).In(r.doc.Text), d.name) {
			return d
		}
	}
	for _, i := range s.instruments {
		v := r.l.Instruments[r.l.Mentions[i].Ref]
		for n := len(r.drafts) - 1; n >= 0; n-- {
			d := r.drafts[n]
			if v.Name != "" && d.name != "" && sameName(v.Name, d.name) {
				return d
			}
		}
		if v.Name != "" || generalKinds[v.Kind] && !r.demonstrative(s) {
			continue
		}
		for _, d := range r.byDistance(s) {
			if d.kind == v.Kind {
				return d
			}
		}
	}
	if r.demonstrative(s) {
		for _, d := range r.byDistance(s) {
			if d.sentence < s.index && s.index-d.sentence <= 2 {
				return d
			}
		}
	}
	return r.main()
}

// byDistance gives the drafts that were established before the sentence, the
// nearest first, and then the others.
func (r *reading) byDistance(s *sentence) []*draft {
	var before, after []*draft
	for n := len(r.drafts) - 1; n >= 0; n-- {
		if d := r.drafts[n]; d.sentence <= s.index {
			before = append(before, d)
		} else {
			after = append(after, d)
		}
	}
	return append(before, after...)
}

// demonstrative reports whether a sentence opens by pointing back.
func (r *reading) demonstrative(s *sentence) bool {
	switch r.word(s, s.first) {
	case "die", "dat", "daarin", "deze", "dit", "daarmee":
		return true
	}
	return false
}

// drop leaves out what turned out to be no agreement of this article: no date,
// no party and no name.
func (r *reading) drop() {
	kept := r.drafts[:0]
	for _, d := range r.drafts {
		if d.weak && (d.size(true) < 2 || d.status == akkoord.Announced && d.kind == "overig") {
			continue
		}
		if len(d.parties) > 0 || !d.signed.IsZero() || d.name != "" {
			kept = append(kept, d)
		}
	}
	r.drafts = kept
}
