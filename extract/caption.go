package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// ruleInCaption names the parties that the words under a picture of the signing
// tell.
const ruleInCaption = "extract.party-in-caption"

// captions gives the main agreement the parties that stand under a picture of
// its signing, "v.l.n.r. wethouder X (gemeente Y) en directeur Z van W".
func (r *reading) captions() {
	d := r.main()
	if d.status == akkoord.Announced || d.status == akkoord.Ended {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.caption || !r.showsSigning(s) || r.ofAnother(s, d) {
			continue
		}
		for _, k := range s.lists {
			m := r.l.Mentions[k]
			if r.l.Speech[m.First] || r.placed(s, m) || r.bystander(s, m) || !r.signsHere(s, m) {
				continue
			}
			if r.about(s) == d {
				r.addList(d, m, s.index, ruleInCaption, false)
			}
		}
	}
}

// ofAnother reports whether a caption names an agreement of another kind.
func (r *reading) ofAnother(s *sentence, d *draft) bool {
	for _, k := range s.instruments {
		if v := r.l.Instruments[r.l.Mentions[k].Ref]; !vague(v) && !refersTo(v.Kind, d.kind) {
			return true
		}
	}
	return false
}

// showsSigning reports whether a caption tells that its people sign.
func (r *reading) showsSigning(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		if w := r.word(s, i); w == "niet" || w == "geen" {
			return false
		}
	}
	return r.ofSigning(s)
}

// signsHere reports whether a list of a caption is of people who sign for a body,
// or of several bodies, and not of the one whose hall or camera it is.
func (r *reading) signsHere(s *sentence, m mention.Mention) bool {
	members := r.l.Lists[m.Ref].Members
	if len(members) > 1 {
		return r.actor(s, m)
	}
	v := r.l.PartyValues[members[0]]
	if v.Place {
		return false
	}
	switch r.word(s, int(m.First)-1) {
	case "namens":
		return v.Known || v.Kind != "" || strings.Contains(v.Name, " ")
	case "(":
		return v.Known || v.Kind != ""
	}
	return v.Representative != ""
}
