package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// cue is a rule's match with the mentions that fill each field.
type cue struct {
	match  rules.Match
	status akkoord.Status
	kind   akkoord.Kind // a constant kind: "samenwerking"
	fills  []fill
	items  []rules.TokenRange
}

// fill is one field of a cue and the mention that fills it.
type fill struct {
	field    akkoord.Field
	m        mention.Mention
	strength akkoord.Strength
}

// addCue notes a match in the sentence.
func (s *sentence) addCue(m rules.Match) {
	n := len(s.cues)
	s.cues = slices.Grow(s.cues, 1)[:n+1]
	c := &s.cues[n]
	*c = cue{match: m, items: m.Items, fills: c.fills[:0]}
	for _, e := range m.Rule.Emit {
		if e.Capture == "" {
			switch e.Field {
			case akkoord.FieldStatus:
				c.status = akkoord.Status(e.Constant)
			case akkoord.FieldKind:
				c.kind = akkoord.Kind(e.Constant)
			}
			continue
		}
		for _, k := range m.Captures {
			if k.Name == e.Capture {
				s.bystanders = s.bystanders || e.Field == akkoord.FieldBystander
				c.fills = append(c.fills, fill{e.Field, k.Mention, m.Rule.Strength})
			}
		}
	}
}

// fill gives the first mention that fills a field of the cue.
func (c *cue) fill(field akkoord.Field) (mention.Mention, bool) {
	for _, f := range c.fills {
		if f.field == field {
			return f.m, true
		}
	}
	return mention.Mention{}, false
}
