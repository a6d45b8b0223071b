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

// giveName gives a draft the name that stands at span.
func (r *reading) giveName(d *draft, name string, span akkoord.Span, sentence int, rule string) {
	d.name = name
	r.changed()
	d.prove(akkoord.FieldName, "", span, sentence, rule, "")
}

// nameAsTold gives a draft the name with which its instrument is mentioned.
func (r *reading) nameAsTold(d *draft, m mention.Mention, sentence int, rule string) {
	name := r.l.Instruments[m.Ref].Name
	r.giveName(d, name, r.nameSpan(m, name), sentence, rule)
}

// noPartyIn takes the parties off the list that stand in a name: "Samen thuis in
// Zeist" tells of no municipality that signs.
func (d *draft) noPartyIn(name akkoord.Span) {
	d.setParties(slices.DeleteFunc(d.parties, func(p draftParty) bool { return name.Contains(p.value.Span) }))
}

// nameSpan gives the bytes of an agreement's name within its mention.
func (r *reading) nameSpan(m mention.Mention, name string) akkoord.Span {
	span := r.l.Span(m)
	if i := strings.Index(span.In(r.doc.Text), name); i >= 0 {
		return akkoord.Span{Start: span.Start + i, End: span.Start + i + len(name)}
	}
	return span
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
				d.noPartyIn(r.l.Span(m))
				if c.match.Rule.Strength == akkoord.Candidate && m.End == m.First+1 {
					continue // "een overeenkomst voor het Spoorpark": what it is about
				}
			}
			name := trimQuotes(r.l.Text(m))
			if m.Class == mention.Quoted && !titled(name) {
				continue
			}
			r.giveName(d, name, r.nameSpan(m, name), r.sentenceAt(int(m.First)), c.match.Rule.ID)
			d.noPartyIn(r.l.Span(m))
		}
		// The instrument itself, named where the text comes back to it.
		for _, k := range s.instruments {
			m := r.l.Mentions[k]
			v := r.l.Instruments[m.Ref]
			if v.Name == "" || s.title || r.l.Speech[m.First] || wellKnown[v.Name] {
				continue
			}
			if d := r.unnamed(v.Kind, v.Definite, i); d != nil {
				r.nameAsTold(d, m, i, "extract.name-of-instrument")
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
			r.nameAsTold(d, m, i, ruleNameTitle)
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
