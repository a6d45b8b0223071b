package extract

import "github.com/akkoord/akkoord/mention"

// alongside adds the bodies that stand in one enumeration with those that a rule
// read, but go by a noun and so break it: "voor de gemeente Coevorden, de
// voetbalclub zelf en tennisvereniging Smash".
func (r *reading) alongside(d *draft, s *sentence, m mention.Mention, rule string) {
	end := int(m.End)
	for {
		k := end
		if r.word(s, k) == "zelf" {
			k++
		}
		switch r.word(s, k) {
		case ",", "en", "evenals", "alsmede", "alsook":
		default:
			return
		}
		for k++; r.word(s, k) == "en" || r.word(s, k) == "ook"; k++ {
		}
		next, ok := r.bodyAt(s, k)
		if !ok || r.bystander(s, next) {
			return
		}
		if next.Class == mention.PartyRef {
			r.refer(d, reference{r.l.Refs[next.Ref], s, r.word(s, int(next.End)-1)})
		} else {
			r.addList(d, next, s.index, rule, false)
		}
		end = int(next.End)
	}
}

// bodyAt gives the enumeration, or the noun for one body, that starts at a token.
func (r *reading) bodyAt(s *sentence, token int) (mention.Mention, bool) {
	for _, i := range s.lists {
		if m := r.l.Mentions[i]; int(m.First) == token || int(m.First) == token+1 && isArticle(r.word(s, token)) {
			return m, true
		}
	}
	for _, i := range s.refs {
		if m := r.l.Mentions[i]; int(m.First) == token && r.l.Refs[m.Ref].Count == 1 && r.l.Refs[m.Ref].Kind != "" {
			return m, true
		}
	}
	return mention.Mention{}, false
}

func isArticle(w string) bool { return w == "de" || w == "het" || w == "een" }
