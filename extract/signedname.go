package extract

import (
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const ruleNameSigned = "extract.name-under-signature"

// nameUnderSignature takes as name what the sentence of the event says that the
// signatures stand under, when that is no word for an agreement: "Elf huizen
// plaatsten hun naam onder Thuis in Aalst".
func (r *reading) nameUnderSignature(d *draft) {
	if d.name != "" {
		return
	}
	s := &r.sentences[d.sentence]
	for i := s.body; i+1 < s.end; i++ {
		if r.word(s, i) != "onder" || !signatureWord[r.word(s, i-1)] && !signatureWord[r.word(s, i-2)] || !r.opensName(s, i+1) {
			continue
		}
		first, end := i+1, r.titleEnd(i+1, i+2, s.end)
		for _, m := range r.l.Between(first, end) {
			if m.Class == mention.Instrument {
				return
			}
		}
		span := r.doc.SpanOf(first, end)
		r.giveName(d, span.In(r.doc.Text), span, d.sentence, ruleNameSigned)
		d.noPartyIn(span)
		return
	}
}

// opensName reports whether a capitalised word that is neither a known place nor
// a known party stands at a token.
func (r *reading) opensName(s *sentence, i int) bool {
	t := r.doc.Tokens[i]
	if t.Kind != text.Word || t.Shape == text.Lower {
		return false
	}
	for _, m := range r.l.At(i) {
		switch m.Class {
		case mention.Place, mention.Date, mention.Person, mention.Instrument:
			return false
		case mention.Party, mention.Parties:
			for _, p := range r.named {
				if p.value.Known && int(p.m.First) <= i && i < int(p.m.End) {
					return false
				}
			}
		}
	}
	return true
}
