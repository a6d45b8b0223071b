package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// termDraft gives the agreement that a term is of: the one that the sentences
// just before told of when the sentence goes on about it by a pronoun, else the
// one that the sentence is about.
func (r *reading) termDraft(s *sentence, c *cue) *draft {
	if d := r.pronounDraft(s, c); d != nil {
		return d
	}
	d := r.about(s)
	if main := r.main(); d != main && d.sentence == s.index && d.age == ageFormer && c.match.End <= d.token && main.sentence < s.index {
		return main // "Het contract duurt tien jaar en vervangt de overeenkomst uit 2009"
	}
	if d.status == akkoord.Announced && r.givesUp(s, c) {
		for _, o := range r.byDistance(s) {
			if o.status != akkoord.Announced {
				return o
			}
		}
	}
	return d
}

// givesUp reports whether what a cue reads is the end of something that is in
// force: one that is still to come is not given up.
func (r *reading) givesUp(s *sentence, c *cue) bool {
	for i := c.match.First; i < min(c.match.End+3, s.end); i++ {
		switch r.word(s, i) {
		case "opgezegd", "beëindigd", "ontbonden", "stopgezet", "klaar", "voorbij", "afgelopen", "gedaan", "elkaar":
			return true
		}
	}
	return false
}

// pronounDraft gives the agreement for which the pronoun beside the verb of a
// term stands, when the text tells of several: "Zij gingen een overeenkomst aan.
// Zij start op 1 januari en duurt zes jaar."; nil when there is none.
func (r *reading) pronounDraft(s *sentence, c *cue) *draft {
	if len(r.drafts) < 2 || len(s.instruments) > 0 || !r.pronounSubject(s, c) {
		return nil
	}
	block := r.doc.Sentences[s.index].Block
	for _, d := range r.byDistance(s) {
		switch {
		case d.sentence == s.index:
			return d
		case d.sentence < s.index && s.index-d.sentence <= 2 && r.doc.Sentences[d.sentence].Block == block:
			return d
		}
	}
	return nil
}

// pronounSubject reports whether a pronoun is the subject of a verb in the
// singular at or before what a cue reads. "Zij" with such a verb is a thing.
func (r *reading) pronounSubject(s *sentence, c *cue) bool {
	for i := s.first; i < min(c.match.End+1, s.end); i++ {
		switch r.word(s, i) {
		case "zij", "ze", "het", "die", "dat", "deze", "dit":
			if termVerbs[r.word(s, i+1)] || i > s.first && termVerbs[r.word(s, i-1)] {
				return true
			}
		}
	}
	return false
}

// termVerbs are the verbs, in the singular, that tell of a start, an end or a
// length.
var termVerbs = map[string]bool{
	"start": true, "startte": true, "begint": true, "begon": true, "geldt": true, "gold": true, "loopt": true, "liep": true, "duurt": true, "duurde": true,
	"eindigt": true, "eindigde": true, "houdt": true, "hield": true, "gaat": true, "ging": true, "treedt": true, "trad": true, "vervalt": true,
	"verviel": true, "verloopt": true, "verliep": true, "verstrijkt": true, "verstreek": true, "stopt": true, "stopte": true, "blijft": true,
	"bleef": true, "is": true, "was": true, "werd": true, "wordt": true,
}

// endDay reports whether the date of an event that tells of an end is the day of
// that end and not that of the signing: "per 1 april", or nearer to a verb of
// ending than to one of making.
func (r *reading) endDay(e *event, m mention.Mention) bool {
	switch first := int(m.First); r.word(e.s, first-1) {
	case "per":
		return true
	case "van":
		return r.word(e.s, first-2) == "ingang"
	case "uit", "sinds", "anno":
		return false
	}
	i := r.nearestWord(m, func(i int) bool { return endVerbs[r.l.Folded(i)] || makeVerbs[r.l.Folded(i)] })
	return i >= 0 && endVerbs[r.l.Folded(i)]
}

// endVerbs tell that an agreement ended: the day beside them is the one on which it did.
var endVerbs = map[string]bool{
	"eindigt": true, "eindigde": true, "eindigden": true, "beëindigd": true, "afgelopen": true, "afliep": true, "afliepen": true, "liep": true, "liepen": true,
	"verliep": true, "verlopen": true, "verstreek": true, "verstreken": true, "verviel": true, "vervallen": true, "ontbonden": true, "stopgezet": true,
	"stopte": true, "gestopt": true, "vervangen": true, "verlengd": true, "opgeheven": true, "doodgebloed": true, "uiteenviel": true, "stapt": true, "stappen": true, "stapte": true, "stapten": true,
	"stopt": true, "stoppen": true, "uittreedt": true, "uitstapt": true, "ophoudt": true, "loopt": true, "vervalt": true, "verloopt": true,
}

// noticeWords tell of an end that is still to come: the day beside them is that of
// the notice.
var noticeWords = map[string]bool{
	"opgezegd": true, "zegt": true, "zeggen": true, "zegde": true, "zegden": true, "zei": true, "opzegging": true, "opzegde": true, "opzegden": true,
}

// runOut reports whether the last day of an agreement lay before the day of
// publication ("het pakket voor 2018", in a text of December 2019); the main
// agreement of a text must have been made in an earlier year as well. Or whether
// one that was made long ago runs out within months, in a sentence that says no
// more of it: "Het akkoord dat zij in 2015 sloten, komt bij de jaarwisseling ten
// einde."
func (r *reading) runOut(d *draft) bool {
	p := r.a.Published
	if d.status != akkoord.Signed || p.IsZero() || d.until.IsZero() {
		return false
	}
	over, old := d.until.Last().Compare(p.First()) < 0, !d.signed.IsZero() && d.signed.Year < p.Year
	if !old {
		return over && !d.main
	}
	if over {
		return true
	}
	proof, ok := d.proofOf(akkoord.FieldValidUntil)
	return ok && proof.sentence == d.sentence && proof.rule != ruleDuration && d.signed.Year < p.Year-1 && d.until.First().Compare(p.AddMonths(9).Last()) <= 0
}

// ofNotice reports whether an event tells that an agreement was given up.
func (r *reading) ofNotice(e *event) bool {
	for i := e.cue.match.First; i < e.cue.match.End; i++ {
		if noticeWords[r.l.Folded(i)] {
			return true
		}
	}
	return false
}

// endsSoon reports whether a rule reads an end in a sentence that lies no more
// than a year after publication: an agreement that was just signed is not the one
// that runs out by then.
func (r *reading) endsSoon(s *sentence) bool {
	for k := range s.cues {
		for _, f := range s.cues[k].fills {
			if f.field == akkoord.FieldValidUntil && f.m.Class == mention.Date && !r.a.Published.IsZero() &&
				r.l.Dates[f.m.Ref].From.Compare(r.a.Published.AddDays(366)) <= 0 {
				return true
			}
		}
	}
	return false
}

// ended gives the draft of an event that tells of an end the day of it, and
// reports whether the date was that.
func (r *reading) ended(d *draft, e *event, date mention.Mention) bool {
	if e.status != akkoord.Ended || date.Class != mention.Date {
		return false
	}
	v := r.l.Dates[date.Ref].From
	told := d.sentence != e.s.index && !d.signed.IsZero()
	if !told && !r.endDay(e, date) {
		return false
	}
	if r.ofNotice(e) && !r.endDay(e, date) {
		return true // "In december hebben wij het opgezegd"
	}
	if d.until.IsZero() && v.Compare(d.signed) > 0 {
		d.until = v
		d.prove(akkoord.FieldValidUntil, "", r.l.Span(date), r.sentenceAt(int(date.First)), e.cue.match.Rule.ID, "")
	}
	return true
}
