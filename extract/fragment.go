package extract

import (
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// ruleFragment names the parties of a sentence without a verb that stands right
// behind the one that tells of the signing.
const ruleFragment = "extract.party-in-fragment"

// mostLoose is how many words of such a sentence may stand outside the names.
const mostLoose = 2

// fragment gives a draft the parties that the sentence behind its event is nothing but
// a list of: "Gisteren hebben we getekend. Het collectief, de kaasmakerij en
// supermarktketen Poiesz."
func (r *reading) fragment(d *draft) {
	i := d.sentence + 1
	if d.sentence < 0 || i >= len(r.sentences) || d.status == "" {
		return
	}
	e, s := &r.sentences[d.sentence], &r.sentences[i]
	if s.skip || s.title || s.item || s.heading || e.title || len(s.lists) == 0 || r.doc.Sentences[i].Block != r.doc.Sentences[d.sentence].Block || !r.listOnly(s) {
		return
	}
	for _, k := range s.lists {
		if m := r.l.Mentions[k]; !r.bystander(s, m) {
			r.addList(d, m, i, ruleFragment, false)
		}
	}
	for _, k := range s.refs {
		if m := r.l.Mentions[k]; r.l.Refs[m.Ref].Count == 1 && r.l.Refs[m.Ref].Kind != "" {
			r.refer(d, reference{r.l.Refs[m.Ref], s, r.word(s, int(m.End)-1)})
		}
	}
}

// listOnly reports whether a sentence names two bodies or more and says next to
// nothing else.
func (r *reading) listOnly(s *sentence) bool {
	n, loose := 0, 0
	for k := s.body; k < s.end; {
		next := k + 1
		for _, m := range r.l.At(k) {
			switch {
			case m.Class == mention.Parties:
				n += len(r.l.Lists[m.Ref].Members)
				next = max(next, int(m.End))
			case m.Class == mention.PartyRef && r.l.Refs[m.Ref].Count == 1:
				n++
				next = max(next, int(m.End))
			}
		}
		if next == k+1 && r.doc.Tokens[k].Kind == text.Word {
			switch r.word(s, k) {
			case "en", "de", "het", "een", "ook", "plus", "dus", "met", "natuurlijk", "onder", "meer", "andere":
			default:
				if loose++; loose > mostLoose {
					return false
				}
			}
		}
		k = next
	}
	return n > 1
}

// itemsUnder gives the parties that open the items of the first list near behind a
// sentence, if they are just so many: whom a group stands for, "Vier clubs weten nu wat
// hun te doen staat. De rolverdeling:" with four items under it.
func (r *reading) itemsUnder(sentence, count int) []namedParty {
	i := sentence + 1
	for i < len(r.sentences) && i <= sentence+4 && !r.sentences[i].item {
		i++
	}
	var found []namedParty
	for ; i < len(r.sentences) && r.sentences[i].item && len(found) <= count; i++ {
		s := &r.sentences[i]
		if s.skip || len(s.lists) == 0 {
			return nil
		}
		m := r.l.Mentions[s.lists[0]]
		if int(m.First) > s.body+1 {
			return nil
		}
		found = append(found, r.namedAt(r.l.Lists[m.Ref].Members[0], m, i))
	}
	return found
}
