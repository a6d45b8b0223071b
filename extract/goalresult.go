package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// withResult gives the end of a goal together with what comes of it: "water in
// natte tijden vasthouden, zodat het er in droge tijden nog is" is one goal.
// Behind a measure, which candidates read, the result alone is the goal.
func (r *reading) withResult(c *cue, goal mention.Mention) int {
	end := int(goal.End)
	if c.match.Rule.Strength != akkoord.Sure {
		return end
	}
	s := &r.sentences[r.sentenceAt(int(goal.First))]
	if end+3 >= s.end || r.word(s, end) != "," {
		return end
	}
	switch r.word(s, end+1) {
	case "zodat", "opdat":
	case "ook":
		if w := r.word(s, end+2); w != "als" && w != "wanneer" {
			return end
		}
	default:
		return end
	}
	if to := int(r.l.ClauseEnd[end+1]); to-end <= end-int(goal.First)+resultOver {
		return to
	}
	return end
}

// resultOver is how many tokens a result may be longer than the goal itself.
const resultOver = 6

// resultRadius is how far from the sentence that tells of an agreement the result
// of a measure is a goal beside those that the text states, in sentences.
const resultRadius = 6

// readsResult reports whether a match reads what a measure leads to: "Het loket
// is elke dag open, zodat …".
func (r *reading) readsResult(c *cue) bool {
	for _, f := range c.fills {
		if f.field == akkoord.FieldGoal && f.m.First > 0 {
			w := r.doc.TokenText(int(f.m.First) - 1)
			return w == "zodat" || w == "opdat"
		}
	}
	return false
}
