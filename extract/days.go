package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const (
	ruleDay     = "extract.day-near-event"
	ruleScene   = "extract.day-of-scene"
	ruleCaption = "extract.day-in-caption"
	ruleProgram = "extract.day-of-program"
)

// How far around its event the signing day may stand where the event itself
// gives none.
const (
	dayBefore = 3
	dayAfter  = 2

	sceneReach = 40 // sentences that one story may take
)

// settleDays looks for the signing day of the main agreement where the event
// itself gives none: what a rule reads of it elsewhere, the caption of a
// picture, the date of a program, the only recent day in the sentences around
// it, the only one of the story that leads up to it.
func (r *reading) settleDays() {
	r.daysByRule()
	d := r.main()
	for _, o := range r.drafts {
		r.madeNear(o)
		r.planDay(o)
	}
	r.sharperDay(d)
	if !d.signed.IsZero() || d.status == akkoord.Ended {
		return
	}
	if r.dayInCaption(d) || r.dayOfProgram(d) || r.vaguelyPast(&r.sentences[d.sentence]) {
		return
	}
	last := d.sentence + dayAfter
	if r.sentences[d.sentence].title {
		last += dayAfter // the lines between the title and the text
	}
	if m, at, many := r.onlyDay(d.sentence-dayBefore, last); many || m.Class != mention.None {
		r.sign(d, m, at, ruleDay)
	} else if m, at, _ := r.onlyDay(0, d.sentence); m.Class != mention.None && d.status != akkoord.Announced && d.sentence-at < sceneReach {
		r.sign(d, m, at, ruleScene)
	}
	if d.signed.IsZero() {
		r.dayElsewhere(d)
	}
}

// vaguelyPast reports whether a sentence says that it tells of some earlier day:
// "onlangs", which is none of those that the text names.
func (r *reading) vaguelyPast(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "onlangs", "recent", "recentelijk", "kortgeleden", "destijds", "indertijd", "ooit":
			return true
		case "eerder":
			if !r.inDate(s, i) {
				return true // not "eerder deze week"
			}
		}
	}
	return false
}

// sign gives a draft its signing day, if the mention is one.
func (r *reading) sign(d *draft, m mention.Mention, sentence int, rule string) {
	if m.Class == mention.None {
		return
	}
	d.signed = r.l.Dates[m.Ref].From
	d.prove(akkoord.FieldSigned, "", r.l.Span(m), sentence, rule, "")
}

// onlyDay gives the recent day that the sentences first to last name; none when
// they name several.
func (r *reading) onlyDay(first, last int) (found mention.Mention, at int, many bool) {
	for i := max(0, first); i <= last && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || len(s.dates)+len(s.periods) == 0 || r.decides(s) && len(s.instruments) == 0 {
			continue
		}
		for _, list := range [2][]int32{s.dates, s.periods} {
			for _, k := range list {
				m := r.l.Mentions[k]
				if !r.dayOfStory(s, m) {
					continue
				}
				day := r.l.Dates[m.Ref].From
				switch {
				case found.Class == mention.None:
					found, at = m, i
				case day == r.a.Published, day == r.l.Dates[found.Ref].From:
					// "vanavond" within a story of yesterday
				default:
					return mention.Mention{}, 0, true
				}
			}
		}
	}
	return found, at, false
}

// dayOfStory reports whether a mention is a recent day on which something
// happened, or the one since which it holds ("sinds vanmiddag").
func (r *reading) dayOfStory(s *sentence, m mention.Mention) bool {
	v := r.l.Dates[m.Ref]
	if v.From.Day == 0 || s.header || int(m.First) < s.body || r.l.Speech[m.First] || r.taken(s, m) || !r.dayOfEvent(&event{s: s, instrument: -1}, m) {
		return false
	}
	if m.Class == mention.Date && m.End == m.First+1 && weekdays[r.word(s, int(m.First))] && r.word(s, int(m.First)-1) == "op" && !r.toldAsPast(s) && !r.ofSigning(s) {
		return false // "Op dinsdag eten zij samen"
	}
	if m.Class == mention.Period && (!v.To.IsZero() || r.word(s, int(m.First)) != "sinds" || v.From.Compare(r.a.Published.AddDays(-2)) < 0 && !(s.index == r.main().sentence && len(s.instruments) > 0)) {
		return false
	}
	if next := r.word(s, int(m.End)); int(m.First) == s.first && (next == "-" || next == "–" || next == "|") {
		return false // a dateline
	}
	return r.recent(v.From) || r.a.Published.IsZero() && r.saysYear(m)
}

// decides reports whether a sentence tells of a council or a vote, which has a
// day of its own.
func (r *reading) decides(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "raad", "gemeenteraad", "kamer", "college", "rechter", "stemde", "stemden", "besloot", "besloten", "geopend", "opening",
			"gepubliceerd", "publiceerde", "publiceerden", "verscheen", "brief", "debat", "rapport", "onderzoek", "ongeluk", "brand":
			return true
		}
	}
	return false
}

// recent reports whether a day lies in the two weeks up to publication.
func (r *reading) recent(day akkoord.Date) bool {
	p := r.a.Published
	if p.Day == 0 && p.Month != 0 { // a monthly tells of its month and the one before
		return day.Compare(p.Last()) <= 0 && day.Compare(p.First().AddMonths(-1)) >= 0
	}
	return p.Day != 0 && day.Compare(p) <= 0 && day.Compare(p.AddDays(-14)) >= 0
}

// daysByRule takes the signing days that rules read in sentences that tell of no
// event themselves: "Dat doen ze op vrijdag 12 juli."
func (r *reading) daysByRule() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech {
			continue
		}
		for _, c := range s.cues {
			m, ok := c.fill(akkoord.FieldSigned)
			if !ok || c.status != "" || r.l.Speech[m.First] {
				continue
			}
			if d, day := r.about(s), r.dateOf(m); d.signed.IsZero() && !day.IsZero() {
				d.signed = day
				d.prove(akkoord.FieldSigned, "", r.l.Span(m), r.sentenceAt(int(m.First)), c.match.Rule.ID, "")
			}
		}
	}
}
