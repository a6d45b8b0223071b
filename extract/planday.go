package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const rulePlanDay = "extract.time-of-plan"

// planReach is how many sentences behind that of a plan the time may stand for
// which it is meant.
const planReach = 2

// planDay gives an agreement that is still to come the time for which it is
// meant, as its sentence or one that goes on about it tells: "Dat moet in het
// voorjaar van 2023 klaar zijn", "naar verwachting in het eerste kwartaal".
func (r *reading) planDay(d *draft) {
	agreed := d.status == akkoord.Signed
	if d.status != akkoord.Announced && !agreed || !d.signed.IsZero() || r.a.Published.IsZero() {
		return
	}
	for i := d.sentence; i <= d.sentence+planReach && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || !r.tellsWhen(s, d) || agreed && (i == d.sentence || !r.ofSigning(s)) {
			continue
		}
		if m, day := r.timeAhead(s); !day.IsZero() && (!agreed || day.First().Compare(r.a.Published.Last()) > 0) {
			if agreed { // "Zij zijn het eens. In juni zetten zij hun handtekening."
				d.status = akkoord.Announced
				d.prove(akkoord.FieldStatus, string(d.status), r.l.Span(m), i, rulePlanDay, "")
			}
			d.signed = day
			d.prove(akkoord.FieldSigned, "", r.l.Span(m), i, rulePlanDay, "")
			return
		}
	}
}

// tellsWhen reports whether a sentence tells of a plan or, behind it, when it is to
// be carried out.
func (r *reading) tellsWhen(s *sentence, d *draft) bool {
	if s.index == d.sentence {
		return true
	}
	if r.doc.Sentences[s.index].Block != r.doc.Sentences[d.sentence].Block || r.decides(s) && !r.ofSigning(s) {
		return false
	}
	for _, o := range r.drafts {
		if o != d && o.sentence == s.index {
			return false
		}
	}
	modal, done := false, false
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "moet", "moeten", "zal", "zullen", "wordt", "worden", "hopen", "hoopt", "willen", "wil", "verwachten", "verwacht", "verwachting", "zetten", "tekenen":
			modal = true
		}
		switch r.word(s, i) {
		case "klaar", "rond", "getekend", "ondertekend", "gesloten", "tekenen", "ondertekenen", "handtekening", "handtekeningen", "af", "gereed", "liggen",
			"beklonken", "bezegeld", "afgerond", "krabbel", "zover", "naam", "namen":
			done = true
		}
	}
	return modal && done
}

// timeAhead gives the only time in a sentence that lies ahead and is neither the
// last one by which something must be done nor that of a term. A quarter stands
// for its year.
func (r *reading) timeAhead(s *sentence) (found mention.Mention, day akkoord.Date) {
	e := event{s: s, instrument: -1, status: akkoord.Announced}
	for _, list := range [2][]int32{s.dates, s.periods} {
		for _, k := range list {
			m := r.l.Mentions[k]
			v := r.l.Dates[m.Ref]
			at := v.From
			if m.Class == mention.Period {
				if v.From.Month == 0 || v.To.Month == 0 || v.From.Year != v.To.Year || v.From.Day > 0 {
					continue
				}
				at = akkoord.Date{Year: v.From.Year}
			}
			if at.IsZero() || at.Last().Compare(r.a.Published) < 0 || at.Year > r.a.Published.Year+2 || r.l.Speech[m.First] || int(m.First) < s.body || r.taken(s, m) || !r.dayOfEvent(&e, m) {
				continue
			}
			if !day.IsZero() {
				return mention.Mention{}, akkoord.Date{}
			}
			found, day = m, at
		}
	}
	return found, day
}
