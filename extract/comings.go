package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// coming is the day on which a party came in later or left, and what says so.
// The zero value is none.
type coming struct {
	day      akkoord.Date
	span     akkoord.Span
	sentence int
	rule     string
}

// settleComings notes when parties came in later or left: a rule reads the party
// and the day together.
func (r *reading) settleComings() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech {
			continue
		}
		for k := range s.cues {
			c := &s.cues[k]
			for _, field := range []akkoord.Field{akkoord.FieldJoined, akkoord.FieldLeft} {
				if m, ok := c.fill(field); ok {
					r.noteComing(c, field, m, i)
				}
			}
		}
	}
}

// noteComing gives the day to every party of the match that an agreement has.
func (r *reading) noteComing(c *cue, field akkoord.Field, m mention.Mention, sentence int) {
	on := coming{r.l.Dates[m.Ref].From, r.l.Span(m), sentence, c.match.Rule.ID}
	if on.day.IsZero() {
		return
	}
	for _, f := range c.fills {
		if f.m.Class != mention.Parties {
			continue
		}
		for _, k := range r.l.Lists[f.m.Ref].Members {
			for _, d := range r.drafts {
				at := d.hasParty(&r.l.PartyValues[k])
				if at < 0 || !d.signed.IsZero() && on.day.Compare(d.signed) <= 0 {
					continue // who signs on the day itself does not come in later
				}
				if field == akkoord.FieldJoined {
					d.parties[at].joined = on
				} else {
					d.parties[at].left = on
				}
			}
		}
	}
}
