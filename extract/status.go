package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// settleStatus corrects what the words alone cannot tell: a signing day after
// the day of publication is a plan.
func (r *reading) settleStatus() {
	for _, d := range r.drafts {
		if main := r.main(); d.status == akkoord.Extended && d != main && d.from.IsZero() && !main.signed.IsZero() && d.signed.Compare(main.signed) < 0 {
			// Extended in passing, by what the article is about.
			if p, ok := d.proofOf(akkoord.FieldSigned); ok {
				d.prove(akkoord.FieldValidFrom, "", p.span, p.sentence, p.rule, "")
			}
			if p, ok := main.proofOf(akkoord.FieldSigned); ok {
				d.prove(akkoord.FieldSigned, "", p.span, p.sentence, p.rule, "")
			}
			d.from, d.signed = d.signed, main.signed
		}
		if d.status == "" {
			d.status = akkoord.Signed
			if p, ok := d.proofOf(akkoord.FieldKind); ok {
				// Nothing says more than that it is there.
				d.prove(akkoord.FieldStatus, string(d.status), p.span, p.sentence, p.rule, "")
			}
		}
		if r.runOut(d) {
			d.status = akkoord.Ended
			p, _ := d.proofOf(akkoord.FieldValidUntil)
			d.prove(akkoord.FieldStatus, string(d.status), p.span, p.sentence, p.rule, "")
		}
		if main := r.main(); d.status == akkoord.Signed && d.age == ageFormer && d.kind == main.kind && d.signed.Compare(main.signed) < 0 && main.status != akkoord.Ended {
			d.status = akkoord.Ended // "het vorige contract", beside the new one
		}
		if d.status == akkoord.Signed && !r.a.Published.IsZero() && !d.signed.IsZero() && d.signed.First().Compare(r.a.Published.Last()) > 0 {
			d.status = akkoord.Announced
		}
		if d.status == akkoord.Signed && r.a.Published.IsZero() && r.aheadOfText(d) {
			d.status = akkoord.Announced
		}
	}
}

// settleNames gives agreements the names that rules read apart from the word
// for the agreement: "Het akkoord draagt de titel '…'".
func (r *reading) settleNames() {
	r.nameUnderSignature(r.main())
	r.nameCalled(r.main())
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech {
			continue
		}
		for _, c := range s.cues {
			m, ok := c.fill(akkoord.FieldName)
			if !ok || r.l.Speech[m.First] || s.title && m.Class != mention.Quoted {
				continue
			}
			d := r.about(s)
			if d.name != "" {
				continue
			}
			if m.Class == mention.Party {
				m = r.wholeTitle(m, s)
				d.setParties(slices.DeleteFunc(d.parties, func(p draftParty) bool { return r.l.Span(m).Contains(p.value.Span) }))
				if c.match.Rule.Strength == akkoord.Candidate && m.End == m.First+1 {
					continue // "een overeenkomst voor het Spoorpark": what it is about
				}
			}
			name := trimQuotes(r.l.Text(m))
			if m.Class == mention.Quoted && !titled(name) {
				continue
			}
			d.name = name
			r.changed()
			d.setParties(slices.DeleteFunc(d.parties, func(p draftParty) bool { return r.l.Span(m).Contains(p.value.Span) }))
			d.prove(akkoord.FieldName, "", r.nameSpan(m, d.name), r.sentenceAt(int(m.First)), c.match.Rule.ID, "")
		}
		// The instrument itself, named where the text comes back to it.
		for _, k := range s.instruments {
			m := r.l.Mentions[k]
			v := r.l.Instruments[m.Ref]
			if v.Name == "" || s.title || r.l.Speech[m.First] || wellKnown[v.Name] {
				continue
			}
			if d := r.unnamed(v.Kind, v.Definite, i); d != nil {
				d.name = v.Name
				r.changed()
				d.prove(akkoord.FieldName, "", r.nameSpan(m, d.name), i, "extract.name-of-instrument", "")
			}
		}
	}
	r.nameBehindWord(r.main())
	r.nameInTitle(r.main())
}

// nameInTitle gives the main agreement the name that only the title says, where
// that is its kind of agreement: "Green Deal De Stille Bouwplaats".
func (r *reading) nameInTitle(d *draft) {
	if d == nil || d.name != "" {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.title {
			continue
		}
		for _, k := range s.instruments {
			m := r.l.Mentions[k]
			v := &r.l.Instruments[m.Ref]
			if v.Name == "" || v.Kind != d.kind || wellKnown[v.Name] || strings.IndexByte(v.Name, ' ') < 0 {
				continue
			}
			if slices.ContainsFunc(r.l.Between(int(m.First)+1, int(m.End)), func(o mention.Mention) bool { return o.Class == mention.Place && o.End == m.End }) {
				continue // "Prestatieafspraken Culemborg rond"
			}
			d.name = v.Name
			r.changed()
			d.prove(akkoord.FieldName, "", r.nameSpan(m, d.name), i, ruleNameTitle, "")
			return
		}
	}
}

const ruleNameTitle = "extract.name-in-title"

// wholeTitle gives the title that opens with a name: what stands between the
// same quotation marks, or else as far as titleEnd goes.
func (r *reading) wholeTitle(m mention.Mention, s *sentence) mention.Mention {
	for _, q := range r.l.Between(int(m.First)-3, int(m.First)) {
		if q.Class == mention.Quoted && q.First < m.First && m.End <= q.End {
			return q
		}
	}
	m.End = int32(r.titleEnd(int(m.First), int(m.End), s.end))
	return m
}

// titleEnd gives the end of a title of which [first, end) is the start: small
// words belong to it as long as a capital follows, "Elk Kind een Kwartier".
func (r *reading) titleEnd(first, end, limit int) int {
	for {
		k := end
		for k < limit && k < end+3 && r.linksTitle(k) {
			k++
		}
		if k == end && (k >= limit || r.doc.Tokens[k].Shape == text.Lower || r.doc.Tokens[k].Kind != text.Word) || k >= limit ||
			r.doc.Tokens[k].Kind != text.Word || r.doc.Tokens[k].Shape == text.Lower {
			return end
		}
		end = k + 1
	}
}

// linksTitle reports whether a token is a small word that titles hold.
func (r *reading) linksTitle(token int) bool {
	switch r.doc.TokenText(token) {
	case "met", "in", "een", "en", "voor", "op", "aan", "oan", "van", "fan", "de", "het", "'t", "tegen", "zonder", "naar", "bij", "om", "te":
		return true
	}
	return false
}

// sharpen gives a main agreement that is only known by a general word ("de
// deal") the kind of the first exact word in the sentences before and around it.
func (r *reading) sharpen(d *draft) {
	if !d.weak || d.own < 2 && d.signed.IsZero() {
		return
	}
	for _, inTitle := range []bool{false, true} {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.skip || s.speech || s.title != inTitle || r.generic(s) {
				continue
			}
			for _, k := range s.instruments {
				m := r.l.Mentions[k]
				v := r.l.Instruments[m.Ref]
				far := (i > d.sentence+3 || i < d.sentence-6) && v.Name == "" && !v.Definite
				if vague(v) || far || r.l.Speech[m.First] || r.taken(s, m) {
					continue
				}
				for _, o := range r.drafts {
					if o != d && o.kind == v.Kind {
						return
					}
				}
				d.kind, d.weak = v.Kind, false
				r.changed()
				d.evidence = slices.DeleteFunc(d.evidence, func(p proof) bool { return p.field == akkoord.FieldKind })
				d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), i, "extract.kind-named-near", "")
				return
			}
		}
	}
}

// unnamed gives the main draft when a name of this kind can be its name.
func (r *reading) unnamed(kind akkoord.Kind, definite bool, sentence int) *draft {
	d := r.main()
	if d.name != "" || !definite && sentence > d.sentence+1 {
		return nil
	}
	for _, o := range r.drafts {
		if o != d && o.kind == kind && o.status != akkoord.Ended {
			return nil
		}
	}
	if kind == d.kind || refersTo(kind, d.kind) && kind != "overig" && kind != "samenwerking" {
		return d
	}
	return nil
}

// titled reports whether a quotation can be a name: it starts with a capital or
// a digit and is no longer than a title.
func titled(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return (unicode.IsUpper(c) || unicode.IsDigit(c)) && len(strings.Fields(s)) <= 8
}

func trimQuotes(s string) string {
	for _, q := range []string{"'", "‘", "’", "“", "”", "\"", "„", "«", "»"} {
		if len(s) > len(q) && s[:len(q)] == q {
			s = s[len(q):]
		}
		if len(s) > len(q) && s[len(s)-len(q):] == q {
			s = s[:len(s)-len(q)]
		}
	}
	return s
}
