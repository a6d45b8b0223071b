package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// goalDraft gives the draft whose goal a clause states. It is the one that the
// sentence speaks of, except where the text told of another one just before and
// goes on about that: in the past tense of an older one ("In 2016 sloten zij …
// Ze wilden …"), or in the same paragraph.
func (r *reading) goalDraft(s *sentence, c *cue, goal mention.Mention) *draft {
	d := r.about(s)
	if len(r.drafts) == 1 || r.settled(s) {
		return d
	}
	if r.pastWish(s, c, goal) {
		if old := r.olderBefore(s); old != nil {
			return old
		}
	}
	if near := r.ofParagraph(s); near != nil {
		return near
	}
	return d
}

// settled reports whether the sentence itself says of which agreement it is.
func (r *reading) settled(s *sentence) bool {
	return r.toldIn(s) != nil || len(s.instruments) > 0
}

// pastWish reports whether what leads to the goal is told in the past tense.
func (r *reading) pastWish(s *sentence, c *cue, goal mention.Mention) bool {
	for i := max(int(c.match.First), s.first); i < int(goal.First); i++ {
		switch r.word(s, i) {
		case "wilde", "wilden", "moest", "moesten", "hoopte", "hoopten", "beoogde", "beoogden", "was", "beloofden", "zouden":
			return true
		}
	}
	return false
}

// olderBefore gives the draft told last before the sentence, when it has ended
// or is older than the main one.
func (r *reading) olderBefore(s *sentence) *draft {
	main := r.main()
	var near *draft
	for _, d := range r.drafts {
		if d.sentence < s.index && (near == nil || d.sentence > near.sentence) {
			near = d
		}
	}
	if near == nil || near == main || s.index-near.sentence > 4 {
		return nil
	}
	if near.status == akkoord.Ended || !near.signed.IsZero() && !main.signed.IsZero() && near.signed.Compare(main.signed) < 0 {
		return near
	}
	return nil
}

// ofParagraph gives the draft that an earlier sentence of the paragraph
// established, unless this one turns to the present.
func (r *reading) ofParagraph(s *sentence) *draft {
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "nu", "thans", "nieuwe", "ditmaal":
			return nil
		}
	}
	return r.toldAbove(s)
}

// toldAbove gives the draft that the paragraph told of last before a sentence.
func (r *reading) toldAbove(s *sentence) *draft {
	block := r.doc.Sentences[s.index].Block
	var found *draft
	k := s.index
	for ; k >= 0 && r.doc.Sentences[k].Block == block; k-- {
		o := &r.sentences[k]
		if k < s.index {
			if found = r.toldAt(k); found == nil && len(o.instruments) > 0 {
				found = r.about(o)
			}
			if found != nil {
				break
			}
		}
		if o.beforeSince == r.changes {
			found = o.before
			break
		}
	}
	for i := max(k+1, 0); i <= s.index; i++ {
		o := &r.sentences[i]
		o.before, o.beforeSince = found, r.changes
	}
	return found
}

// toldAt gives the draft that a sentence established, the last of several.
func (r *reading) toldAt(sentence int) *draft {
	for n := len(r.drafts) - 1; n >= 0; n-- {
		if r.drafts[n].sentence == sentence {
			return r.drafts[n]
		}
	}
	return nil
}
