package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

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

// events gives the events of a sentence, one for each instrument that a cue
// belongs to, of the cues of one strength. They are valid until the next call.
func (r *reading) events(s *sentence, strength akkoord.Strength) []event {
	out := r.told[:0]
	if len(s.cues) > 0 && r.generic(s) {
		return out
	}
	for k := range s.cues {
		c := &s.cues[k]
		if c.status == "" && c.kind == "" || c.match.Rule.Strength != strength || r.said(c) && (!r.hearing || c.status != akkoord.Signed || !r.owned(s)) {
			continue
		}
		e := event{s: s, instrument: -1, status: c.status, kind: c.kind, cue: c, verb: c.match.First}
		if m, ok := c.fill(akkoord.FieldKind); ok {
			e.instrument, e.verb = r.nearest(s, c, m)
			e.instrument = r.inside(s, e.instrument)
			if e.instrument >= 0 && (r.background(s, e.instrument) || e.status == akkoord.Ended && r.draftOf(s, e.instrument)) {
				continue
			}
			if e.status == akkoord.Ended && e.instrument >= 0 && r.meansOfEnd(s, &e) {
				e.instrument = -1
			}
		}
		found := false
		for i := range out {
			if out[i].instrument == e.instrument {
				if a, b := out[i].status, e.status; r.runsOn(s, a, b) {
					out[i].status = akkoord.Signed
				} else {
					out[i].status = stronger(a, b)
				}
				found = true
			}
		}
		if !found && len(out) < mostEvents {
			out = append(out, e)
		}
	}
	r.told = out
	// A rule's own kind steps back where the sentence names an instrument.
	for i := range out {
		if out[i].instrument < 0 && len(out) > 1 {
			return append(out[:i], out[i+1:]...)
		}
	}
	return out
}

// said reports whether a match lies in direct speech.
func (r *reading) said(c *cue) bool {
	return r.l.Speech[c.match.First] && r.l.Speech[c.match.End-1]
}

// owned reports whether who speaks in a sentence tells what he himself
// did: "Toen we in juni tekenden", no opinion on what others do.
func (r *reading) owned(s *sentence) bool {
	we, did := false, false
	for i := s.first; i < s.end; i++ {
		if !r.l.Speech[i] {
			continue
		}
		switch r.word(s, i) {
		case "we", "wij":
			we = true
		case "tekenden", "ondertekenden", "sloten", "bekrachtigden", "getekend", "ondertekend", "gesloten", "bekrachtigd", "krabbel", "handtekening", "handtekeningen":
			did = true
		}
	}
	return we && did
}

// runsOn reports whether a sentence that tells of a signing and of an end gives
// the term: "hun contract, woensdag getekend, houdt medio 2026 op te bestaan".
func (r *reading) runsOn(s *sentence, a, b akkoord.Status) bool {
	if a == b || a != akkoord.Signed && b != akkoord.Signed || a != akkoord.Ended && b != akkoord.Ended || r.a.Published.Day == 0 {
		return false
	}
	made, ends := false, false
	for _, k := range s.dates {
		v := r.l.Dates[r.l.Mentions[k].Ref].From
		made = made || v.Day > 0 && r.recent(v)
		ends = ends || v.Last().Compare(r.a.Published.AddMonths(3).First()) > 0
	}
	return made && ends
}

// stronger chooses between two readings of one sentence: that something ended
// or is still to come is said on top of the word for signing.
func stronger(a, b akkoord.Status) akkoord.Status {
	for _, s := range [...]akkoord.Status{akkoord.Ended, akkoord.Extended, akkoord.Announced, akkoord.Signed} {
		if a == s || b == s {
			return s
		}
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
		if c.status == akkoord.Ended && vague(r.l.Instruments[m.Ref]) && !vague(r.l.Instruments[captured.Ref]) {
			continue // "de woondeal vervalt met deze afspraken"
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
	return v.Name == "" && (v.Kind == "overig" && !v.Exact || v.Kind == "samenwerking" || v.Kind == "verklaring")
}
