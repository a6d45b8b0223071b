package extract

import (
	"fmt"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// settleAmounts gives the agreements the sums of money that the rules read as
// put into them.
func (r *reading) settleAmounts() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech {
			continue
		}
		for k := range s.cues {
			c := &s.cues[k]
			for _, f := range c.fills {
				if f.field == akkoord.FieldAmount && f.m.Class == mention.Money && !r.l.Speech[f.m.First] {
					r.addAmount(r.about(s), f.m, i, c.match.Rule.ID)
				}
			}
		}
	}
}

func (r *reading) addAmount(d *draft, m mention.Mention, sentence int, rule string) {
	span, euro := r.l.Span(m), r.l.Numbers[m.Ref]
	for _, a := range d.amounts {
		if a.Span == span || a.Euro == euro {
			return
		}
	}
	d.amounts = append(d.amounts, akkoord.Amount{Euro: euro, Text: span.In(r.doc.Text), Span: span})
	d.prove(akkoord.FieldAmount, fmt.Sprint(span), span, sentence, rule, "")
}
