package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// datedRule stands where a rule's match does for an agreement that the text only
// names with its year.
var datedRule = &rules.Rule{ID: "extract.dated-in-passing"}

// datedPapers makes an agreement of each instrument that the text names in
// passing with the year it is from: "geven uitvoering aan het Sportakkoord uit
// 2019". One that is told of elsewhere is that.
func (r *reading) datedPapers() {
	if len(r.drafts) == 0 {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || len(s.instruments) == 0 || len(s.dates) == 0 || r.generic(s) {
			continue
		}
		for _, k := range s.instruments {
			m := r.l.Mentions[k]
			v := r.l.Instruments[m.Ref]
			date, ok := r.yearOfPaper(s, m)
			if ok && r.datesJoined(s, m, v, date) {
				continue
			}
			if ok && !vague(v) && (v.Name != "" || v.Definite) && !r.l.Speech[m.First] && !r.knownPaper(v, r.l.Dates[date.Ref].From, i) {
				match := rules.Match{Rule: datedRule, Sentence: i, First: int(m.First), End: int(date.End)}
				d := r.newDraft(v.Kind, s, int(m.First), false)
				d.name, d.status, d.signed, d.lead = v.Name, r.statusThen(s), r.l.Dates[date.Ref].From, int(v.Head)
				at := r.doc.SpanOf(match.First, match.End)
				d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), i, datedRule.ID, "")
				d.prove(akkoord.FieldStatus, string(d.status), at, i, datedRule.ID, "")
				d.prove(akkoord.FieldSigned, "", r.l.Span(date), i, datedRule.ID, "")
				if v.Name != "" {
					d.prove(akkoord.FieldName, "", r.nameSpan(m, v.Name), i, datedRule.ID, "")
				}
				r.changed()
			}
		}
	}
}

// yearOfPaper gives the date right behind an instrument that says when it was
// made.
func (r *reading) yearOfPaper(s *sentence, m mention.Mention) (mention.Mention, bool) {
	if r.word(s, int(m.End)) != "uit" {
		return mention.Mention{}, false
	}
	for _, k := range s.dates {
		if d := r.l.Mentions[k]; d.First == m.End+1 {
			v := r.l.Dates[d.Ref].From
			return d, !v.IsZero() && (r.a.Published.IsZero() || v.Year < r.a.Published.Year)
		}
	}
	return mention.Mention{}, false
}

// knownPaper reports whether the text tells of an agreement as well that may be
// the one named: of its name, of its kind and year, or in the same sentence.
func (r *reading) knownPaper(v mention.InstrumentValue, day akkoord.Date, sentence int) bool {
	for _, d := range r.drafts {
		switch {
		case v.Name != "" && d.name != "" && sameName(v.Name, d.name):
			return true
		case d.kind == v.Kind && d.sentence == sentence,
			d.kind == v.Kind && (d.signed.Covers(day) || day.Covers(d.signed) || d.from.Covers(day)),
			d.kind == v.Kind && (d.status == akkoord.Ended || d.status == akkoord.Extended),
			d.kind == v.Kind && d.signed.IsZero() && v.Name == "":
			return true
		}
	}
	return false
}

// joinWords tell that somebody comes in later: the day beside them is not that on
// which the others signed.
var joinWords = map[string]bool{"aangesloten": true, "toegetreden": true, "aangehaakt": true, "ingenomen": true, "aan": true, "toe": true, "meegetekend": true,
	"aansloot": true, "aansloten": true, "toetrad": true, "toetraden": true, "ingestapt": true}

// datesJoined gives an agreement that somebody has joined the year it is from,
// "In dat convenant uit 2021", in the place of the day of joining, and reports
// whether an instrument is one told of before.
func (r *reading) datesJoined(s *sentence, m mention.Mention, v mention.InstrumentValue, date mention.Mention) bool {
	switch r.word(s, int(m.First)) {
	case "dat", "dit", "deze", "die":
	default:
		switch r.word(s, int(m.First)-1) {
		case "dat", "dit", "deze", "die":
		default:
			return false
		}
	}
	for _, d := range r.byDistance(s) {
		if d.sentence >= s.index || d.kind != v.Kind && !refersTo(v.Kind, d.kind) {
			continue
		}
		t := &r.sentences[d.sentence]
		for i := t.first; i < t.end; i++ {
			if joinWords[r.word(t, i)] && r.word(t, i+1) != "de" {
				d.signed = r.l.Dates[date.Ref].From
				d.reprove(akkoord.FieldSigned, r.l.Span(date), s.index, datedRule.ID)
				break
			}
		}
		return true
	}
	return true
}

// statusThen tells whether an agreement named in passing is over: what the
// sentence says takes its place, or speaks of it as of a thing of the past.
func (r *reading) statusThen(s *sentence) akkoord.Status {
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "vervangt", "vervangen", "verving", "opvolger", "voorganger", "plaats", "afloopt", "aflopen", "afliep", "afgelopen", "verlopen", "verliep", "einde", "eind",
			"vervalt", "vervallen", "verviel", "opgezegd", "destijds", "toenmalige", "vorige", "oude", "eerdere", "mislukte", "gold", "bleef", "verdween", "sneuvelde",
			"niets", "weinig", "volgt":
			return akkoord.Ended
		}
	}
	return akkoord.Signed
}
