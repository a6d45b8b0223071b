package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const (
	ruleLoneLength = "extract.length-near-event"
	ruleTitleEnd   = "extract.end-in-title"
)

// lengthNear takes the only length of a year or more that stands in the sentences
// around the event of an agreement without a term, where they speak of the
// parties or of what was agreed and the words beside it do not make it another
// thing's: "De komende tien jaar kapt Woongoed geen bomen meer."
func (r *reading) lengthNear(d *draft) {
	if !d.until.IsZero() || d.duration != (mention.DurationValue{}) || d.status != akkoord.Signed && d.status != akkoord.Extended && d.status != "" {
		return
	}
	var found mention.Mention
	at := 0
	for _, m := range r.l.Mentions {
		if m.Class != mention.Duration || r.l.Durations[m.Ref].Months < 12 {
			continue
		}
		i := r.sentenceAt(int(m.First))
		s := &r.sentences[i]
		if i < d.sentence-endBefore || i > d.sentence+endAfter || s.skip || s.title || s.speech || r.l.Speech[m.First] || r.about(s) != d {
			continue
		}
		if found.Class != mention.None {
			return
		}
		found, at = m, i
	}
	if found.Class == mention.None || !r.lengthOfTerm(&r.sentences[at], found) && !(d.status == akkoord.Extended && r.lengthOfExtension(&r.sentences[at], found)) {
		return
	}
	d.duration = r.l.Durations[found.Ref]
	d.prove(akkoord.FieldDuration, "", r.l.Span(found), at, ruleLoneLength, "")
}

// lengthOfTerm reports whether a length can be that of an agreement: "de
// komende tien jaar", "tien jaar lang", in a sentence in the present tense that
// has no number or thing beside it.
func (r *reading) lengthOfTerm(s *sentence, m mention.Mention) bool {
	switch r.word(s, int(m.First)-1) {
	case "komende", "eerstkomende", "eerste", "minstens", "minimaal", "zeker", "voor":
	default:
		if r.word(s, int(m.End)) != "lang" {
			return false
		}
	}
	for i := s.first; i < s.end; i++ {
		if w := r.word(s, i); pastTold[w] {
			return false
		}
	}
	return r.linked(s, m) && r.endOfTerm(s, m)
}

// lengthOfExtension reports whether a length is that by which an agreement was
// made longer: "vier jaar langer", "met nog eens twee jaar", "plakken er drie jaar
// aan vast".
func (r *reading) lengthOfExtension(s *sentence, m mention.Mention) bool {
	switch r.word(s, int(m.First)-1) {
	case "na", "al", "ruim", "afgelopen", "voorbije", "eerste", "binnen", "sinds", "over":
		return false
	}
	for i := max(s.first, int(m.First)-4); i < min(s.end, int(m.End)+5); i++ {
		switch r.word(s, i) {
		case "geleden", "later", "eerder", "oud":
			return false
		case "langer", "extra", "erbij", "vast", "verder", "door", "nog", "met", "verlenging", "verlengd", "verlengen", "verlengden", "opnieuw", "nieuwe":
			return r.endOfTerm(s, m)
		}
	}
	return false
}

// pastTold are words that make a length one that lies behind, or that somebody
// only expects.
var pastTold = map[string]bool{
	"al": true, "was": true, "waren": true, "had": true, "hadden": true, "stond": true, "stonden": true, "werd": true, "werden": true,
	"duurde": true, "duurden": true, "na": true, "binnen": true, "over": true, "geleden": true, "verwacht": true, "verwachten": true,
	"volgens": true, "hoopt": true, "hopen": true, "wil": true, "willen": true, "moet": true, "moeten": true, "kost": true, "kosten": true,
	"woningen": true, "huizen": true, "stijgt": true, "groeit": true, "daalt": true, "vertelt": true, "zegt": true, "tijd": true,
}

// endInTitle takes the end that the title alone gives: "Tot 2029 varen brandweer
// en redders samen uit".
func (r *reading) endInTitle(d *draft) {
	if !d.until.IsZero() || d.duration != (mention.DurationValue{}) || d.status == akkoord.Ended || d.status == akkoord.Announced || d.signed.IsZero() {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.title {
			continue
		}
		for _, k := range s.periods {
			m := r.l.Mentions[k]
			v := r.l.Dates[m.Ref]
			if !v.From.IsZero() || v.To.IsZero() || v.To.Last().Compare(d.signed.AddMonths(endMonths).First()) < 0 || !r.endOfTerm(s, m) {
				continue
			}
			d.until = v.To
			d.prove(akkoord.FieldValidUntil, "", r.l.Span(m), i, ruleTitleEnd, "")
			return
		}
	}
}
