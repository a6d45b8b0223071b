package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// graceOfStart is how many days back a start in the present tense may lie: "gaat
// op 1 mei in" may be read in the second week of May.
const graceOfStart = 45

// pastWords are the verbs that tell that a start or an end lies behind.
var pastWords = map[string]bool{
	"ging": true, "gingen": true, "trad": true, "traden": true, "inging": true, "ingingen": true, "ingegaan": true, "startte": true,
	"startten": true, "begon": true, "begonnen": true, "liep": true, "liepen": true, "afliep": true, "afliepen": true, "eindigde": true,
	"eindigden": true, "verliep": true, "verliepen": true, "hield": true, "hielden": true, "gold": true, "golden": true, "was": true,
	"waren": true, "werd": true, "werden": true, "is": true, "zijn": true, "verlopen": true, "afgelopen": true, "verstreken": true,
	"beëindigd": true, "opgezegd": true, "vervallen": true, "sinds": true, "terug": true, "terugwerkende": true, "terugwerkt": true, "terugwerken": true, "zou": true, "zouden": true,
}

// ahead moves a day without a year on to the next year where the sentence speaks
// of what is still to come: in February, "op 31 december houdt het op" is not
// the last one, which lies nearer.
func (r *reading) ahead(s *sentence, c *cue, m mention.Mention, v akkoord.Date, grace int) akkoord.Date {
	p := r.a.Published
	if v.Month == 0 || p.Day == 0 || v.Last().Compare(p.AddDays(-grace)) >= 0 || v.Compare(p.AddDays(-366)) < 0 || r.saysYear(m) {
		return v
	}
	for i := max(s.first, min(c.match.First, int(m.First))-2); i < min(s.end, max(c.match.End, int(m.End))+2); i++ {
		if i == int(m.End) && r.word(s, i) == "is" {
			break // "Op 31 december is het afgelopen"
		}
		if pastWords[r.word(s, i)] {
			return v
		}
	}
	return v.AddMonths(12)
}

// saysYear reports whether a mention holds a year, or words like "vorige" that
// tell it.
func (r *reading) saysYear(m mention.Mention) bool {
	named := false
	for i := int(m.First); i < int(m.End); i++ {
		t := r.doc.Tokens[i]
		if t.Kind == text.Number && t.End-t.Start == 4 {
			return true
		}
		named = named || t.Kind == text.Number || yearlyDays[strings.ToLower(r.doc.TokenText(i))]
	}
	return !named && m.End-m.First != 1 // "vorige maand"; but "1 mei" and "mei" say none
}

// yearlyDays come back each year, so that without a year they are days of any.
var yearlyDays = map[string]bool{"jaarwisseling": true, "kerst": true, "kerstmis": true, "pasen": true, "pinksteren": true, "hemelvaart": true, "carnaval": true,
	"prinsjesdag": true, "koningsdag": true, "oudjaar": true}

// shortestTerm is how many days an agreement runs at least: what ends sooner is
// the one that it follows on.
const shortestTerm = 60

// canEnd reports whether an agreement can end on a day: not before it starts or
// is signed.
func (d *draft) canEnd(v akkoord.Date) bool {
	last := v.Last()
	if d.status == akkoord.Signed && d.signed.Day > 0 && v.Day > 0 && v.Compare(d.signed.AddDays(shortestTerm)) < 0 {
		return false
	}
	return (d.from.IsZero() || d.from.First().Compare(last) <= 0) && (d.signed.IsZero() || d.signed.First().Compare(last) <= 0)
}

// longBefore reports whether a day lies a year or more before the end that the
// length of an agreement gives: then it is the end of another one, "het contract
// met de vorige vervoerder loopt eind dit jaar af".
func (d *draft) longBefore(v akkoord.Date) bool {
	start := d.from
	if start.IsZero() {
		start = d.signed
	}
	return d.status == akkoord.Signed && d.duration.Months >= 24 && !start.IsZero() && v.Last().Compare(start.AddMonths(d.duration.Months-12).First()) < 0
}

// earlierFor gives the agreement of which the text told just before the
// sentence, when it can end on that day and the one at hand cannot.
func (r *reading) earlierFor(not *draft, s *sentence, v akkoord.Date) *draft {
	for _, d := range r.byDistance(s) {
		if d != not && d.sentence <= s.index && s.index-d.sentence <= 3 && d.canEnd(v) && d.until.IsZero() {
			return d
		}
	}
	return nil
}

// reprove puts the proof of a value in the place of an older one.
func (d *draft) reprove(field akkoord.Field, span akkoord.Span, sentence int, rule string) {
	d.evidence = slices.DeleteFunc(d.evidence, func(p proof) bool { return p.field == field && p.key == "" })
	d.prove(field, "", span, sentence, rule, "")
}
