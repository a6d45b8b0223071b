package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// week gives the week that a sentence names and no more than that: "vorige week
// sloten zij een overeenkomst". It stands for the month that it lies in.
func (r *reading) week(s *sentence) mention.Mention {
	for _, i := range s.periods {
		m := r.l.Mentions[i]
		if !strings.Contains(r.l.Text(m), "week") || int(m.First) < s.body || r.l.Speech[m.First] || r.taken(s, m) {
			continue
		}
		if v := r.l.Dates[m.Ref]; r.word(s, int(m.First)) != "sinds" && !mention.Whole(v).IsZero() && r.dayOfEvent(&event{s: s, instrument: -1}, m) {
			return m
		}
	}
	return mention.Mention{}
}

// weekBefore gives the week of the sentence before, in the same paragraph:
// "Daar hebben zij vorige week iets op gevonden. Zij sloten …".
func (r *reading) weekBefore(e *event) mention.Mention {
	i := e.s.index - 1
	if i < 0 || r.doc.Sentences[i].Block != r.doc.Sentences[e.s.index].Block || e.s.item {
		return mention.Mention{}
	}
	return r.week(&r.sentences[i])
}

// within reports whether a day lies in a stretch of days.
func (r *reading) within(day, stretch mention.Mention) bool {
	d, v := r.l.Dates[day.Ref].From, r.l.Dates[stretch.Ref]
	return d.Compare(v.From) >= 0 && d.Compare(v.To) <= 0
}

// dateOf gives the value that a mention has for a single date; the month for a
// week.
func (r *reading) dateOf(m mention.Mention) akkoord.Date {
	v := r.l.Dates[m.Ref]
	switch {
	case m.Class != mention.Period:
		return v.From
	case v.From.IsZero():
		return v.To
	case v.From.Day > 0 && v.To.Day > 0:
		return mention.Whole(v)
	}
	return v.From
}

// seasons gives the first month of each season.
var seasons = map[string]int{"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}

// season gives the year of an announced event that names a season alone: "in het
// najaar willen zij tekenen" is the next one that is not over.
func (r *reading) season(e *event) (akkoord.Date, akkoord.Span) {
	p := r.a.Published
	if e.status != akkoord.Announced || p.Month == 0 {
		return akkoord.Date{}, akkoord.Span{}
	}
	for i := e.s.body; i < e.s.end; i++ {
		month := seasons[r.word(e.s, i)]
		if month == 0 || r.l.Speech[i] {
			continue
		}
		switch r.word(e.s, i-1) + " " + r.word(e.s, i-2) {
		case "het in", "de in", "komend het", "dit later", "de voor", "de na", "de vóór", "deze nog", "dit nog":
			year := p.Year
			if p.Month > month+2 {
				year++
			}
			return akkoord.Date{Year: year}, r.doc.SpanOf(i, i+1)
		}
	}
	return akkoord.Date{}, akkoord.Span{}
}
