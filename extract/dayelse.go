package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const (
	ruleSharperDay = "extract.day-within-week"
	ruleTitleDay   = "extract.day-in-title"
	ruleSpokenDay  = "extract.day-as-told"
	ruleMadeNear   = "extract.day-of-making-near"
)

// How many sentences around its event these steps look.
const (
	sharperReach = 4
	madeReach    = 4
	furtherReach = 8
)

// dayElsewhere looks for the day of a main agreement of which neither its event
// nor the story around it gives one: the title, what somebody says, and hands and
// pens further on.
func (r *reading) dayElsewhere(d *draft) bool {
	return r.dayInTitle(d) || r.daySpoken(d) || r.signedFurtherOn(d)
}

// sharperDay replaces the month of a signing that is told by its week, or by its
// month, with the day that a sentence after it gives: "De overeenkomst die zij
// deze week sloten … Woensdagavond gaven zij hun fiat."
func (r *reading) sharperDay(d *draft) {
	if d.signed.Month == 0 || d.signed.Day > 0 || d.status != akkoord.Signed {
		return
	}
	p, ok := d.proofOf(akkoord.FieldSigned)
	if !ok {
		return
	}
	for i := p.sentence; i <= p.sentence+sharperReach && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || !r.ofSigning(s) && !r.consents(s) || r.about(s) != d {
			continue
		}
		for _, k := range s.dates {
			m := r.l.Mentions[k]
			if day := r.l.Dates[m.Ref].From; day.Day > 0 && d.signed.Covers(day) && r.dayOfStory(s, m) {
				d.signed = day
				d.reprove(akkoord.FieldSigned, r.l.Span(m), i, ruleSharperDay)
				return
			}
		}
	}
}

// consents reports whether a sentence tells in a picture that somebody agreed.
func (r *reading) consents(s *sentence) bool {
	for i := s.body; i < s.end; i++ {
		switch r.word(s, i) {
		case "fiat", "jawoord", "zegen", "handdruk", "klap", "pen", "pennen", "hand", "handen":
			return true
		}
	}
	return false
}

// dayInTitle takes the only day of a title that tells of the signing: "Donderdag
// tekenen vier kerken voor het klimaat".
func (r *reading) dayInTitle(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.title {
			continue
		}
		if len(s.dates) != 1 || !r.ofSigning(s) {
			return false
		}
		m := r.l.Mentions[s.dates[0]]
		day := r.l.Dates[m.Ref].From
		if day.Day == 0 || r.l.Speech[m.First] {
			return false
		}
		e := event{s: s, instrument: -1, status: d.status}
		if !r.dayOfEvent(&e, m) {
			return false
		}
		if d.status == akkoord.Announced {
			day = r.toCome(&e, m, day)
		}
		d.signed = day
		d.prove(akkoord.FieldSigned, "", r.l.Span(m), i, ruleTitleDay, "")
		return true
	}
	return false
}

// daySpoken takes the day on which somebody says that he himself signed: "Wij
// hebben er vandaag een krabbel onder gezet", the only one that is said so.
func (r *reading) daySpoken(d *draft) bool {
	if d.status != akkoord.Signed && d.status != "" {
		return false
	}
	var found mention.Mention
	at := 0
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || len(s.dates) == 0 || !r.owned(s) {
			continue
		}
		for _, k := range s.dates {
			m := r.l.Mentions[k]
			day := r.l.Dates[m.Ref].From
			if day.Month == 0 || !r.l.Speech[m.First] || !r.dayOfEvent(&event{s: s, instrument: -1}, m) || !r.a.Published.IsZero() && day.First().Compare(r.a.Published.Last()) > 0 {
				continue
			}
			if found.Class != mention.None {
				return false
			}
			found, at = m, i
		}
	}
	r.sign(d, found, at, ruleSpokenDay)
	return found.Class != mention.None
}

// signedFurtherOn takes the only recent day of the sentences behind an event that
// tell of hands and pens: "In een vitrine hangt nu de verklaring. Donderdag
// krabbelden zij er hun naam onder."
func (r *reading) signedFurtherOn(d *draft) bool {
	if d.status == akkoord.Announced {
		return false
	}
	var found mention.Mention
	at := 0
	for i := d.sentence + 1; i <= d.sentence+furtherReach && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || len(s.dates) == 0 || !r.ofSigning(s) || r.about(s) != d {
			continue
		}
		for _, k := range s.dates {
			m := r.l.Mentions[k]
			if !r.dayOfStory(s, m) {
				continue
			}
			if found.Class != mention.None && r.l.Dates[found.Ref].From != r.l.Dates[m.Ref].From {
				return false
			}
			found, at = m, i
		}
	}
	r.sign(d, found, at, ruleDay)
	return found.Class != mention.None
}

// madeNear takes the day on which an agreement that has ended was made from a
// sentence near that of its end which looks back on it: "Zij trekken de stekker
// uit hun contract. In maart 2015 stonden ze nog samen te lachen."
func (r *reading) madeNear(d *draft) {
	if d.status != akkoord.Ended || !d.signed.IsZero() || r.a.Published.IsZero() {
		return
	}
	var found mention.Mention
	at := 0
	for i := max(0, d.sentence-madeReach); i <= d.sentence+madeReach && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || r.decides(s) || !r.looksBack(s) || r.about(s) != d {
			continue
		}
		for _, k := range s.dates {
			m := r.l.Mentions[k]
			day := r.l.Dates[m.Ref].From
			if day.IsZero() || r.l.Speech[m.First] || day.Last().Compare(r.a.Published.AddMonths(-3).First()) >= 0 || r.taken(s, m) || !r.dayOfEvent(&event{s: s, instrument: -1}, m) {
				continue
			}
			if found.Class != mention.None {
				return
			}
			found, at = m, i
		}
	}
	r.sign(d, found, at, ruleMadeNear)
}

// looksBack reports whether a sentence tells in the past tense of the parties
// together, or of a feast: those who tear up a paper are reminded of the day on
// which they stood there with champagne.
func (r *reading) looksBack(s *sentence) bool {
	past, joint := false, false
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "stonden", "stond", "gaven", "gaf", "zaten", "zat", "schudden", "schudde", "dronken", "hieven", "hief", "tekenden", "sloten", "begonnen",
			"begon", "openging", "knalde", "knalden", "vloeide", "lachten", "poseerden", "werd", "werden", "waren", "was", "klonk", "klonken", "vierden":
			past = true
		case "samen", "elkaar", "champagne", "jawoord", "handen", "bubbels", "taart", "feestelijk", "feestelijke", "vlag", "toast", "glas", "getekend",
			"gesloten", "handtekening", "handtekeningen", "ondertekend", "ja-woord":
			joint = true
		}
	}
	return past && joint
}
