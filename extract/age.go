package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// age is what the text says of an agreement beside another of its kind: "het
// vorige convenant", "de nieuwe cao".
type age int8

const (
	ageUnknown age = iota
	ageFormer
	ageNew
)

// formerWords tell what they stand before from what there is now.
var formerWords = map[string]bool{
	"vorige": true, "vorig": true, "oude": true, "oud": true, "eerdere": true, "vroegere": true, "toenmalige": true, "voormalige": true,
	"voorgaande": true,
}

// formerAt reports whether a word tells of what was there before; it is none
// where it is part of a date, "vorige week".
func (r *reading) formerAt(s *sentence, i int) bool {
	return formerWords[r.word(s, i)] && !r.inDate(s, i)
}

// inDate reports whether a word is part of a date or right before one.
func (r *reading) inDate(s *sentence, i int) bool {
	for _, list := range [2][]int32{s.dates, s.periods} {
		for _, k := range list {
			if m := r.l.Mentions[k]; int(m.First) <= i+1 && i < int(m.End) {
				return true
			}
		}
	}
	return false
}

// past reports whether the sentence speaks of an agreement before the one that
// the article is about.
func (r *reading) past(s *sentence) bool {
	if len(r.drafts) == 0 {
		return false
	}
	for i := s.first; i < s.end; i++ {
		if r.formerAt(s, i) {
			return true
		}
		switch r.word(s, i) {
		case "destijds", "voorafging", "voorganger", "voorafgegaan", "vervangt", "vervangen", "opvolger":
			return true
		case "eerder":
			if !r.inDate(s, i) {
				return true // not "eerder deze maand"
			}
		case "al":
			if i > s.first && r.word(s, i+1) == "in" || i == s.first {
				return true
			}
		}
	}
	return false
}

// age reads the word before an instrument that tells it from another one.
func (r *reading) age(m mention.Mention) age {
	head := int(r.l.Instruments[m.Ref].Head)
	for i := head - 1; i >= head-4 && i >= 0; i-- {
		w := r.l.Folded(i)
		if formerWords[w] || w == "eerder" || w == "vroeger" {
			return ageFormer
		}
		switch w {
		case "nieuwe", "nieuw", "kersverse", "tweede":
			return ageNew
		case ".", ",", "en", "of", "met", "van", "in", "een", "het", "de", "hun", "dit", "dat", "die", "zijn", "haar", "week", "maand", "jaar":
			return ageUnknown // "vorige week een convenant"
		}
	}
	return ageUnknown
}

// likened reports whether an instrument is another one that the text only likens
// to its own: "een vergelijkbaar convenant", "zo'n pact".
func (r *reading) likened(m mention.Mention) bool {
	head := int(r.l.Instruments[m.Ref].Head)
	for i := head - 1; i >= head-2 && i >= 0; i-- {
		switch r.l.Folded(i) {
		case "vergelijkbaar", "vergelijkbare", "soortgelijk", "soortgelijke", "dergelijk", "dergelijke", "eenzelfde", "gelijksoortig", "gelijksoortige":
			return true
		}
	}
	return false
}

// ageFits reports whether the next word for an agreement can be this draft by
// its age: the former one is not the one that was told as new, and no new one
// has ended.
func (d *draft) ageFits(a age) bool {
	switch a {
	case ageFormer:
		return d.age == ageFormer || d.age == ageUnknown && d.status == akkoord.Ended
	case ageNew:
		return d.age != ageFormer && d.status != akkoord.Ended
	}
	return true
}

// justTold gives the only agreement so far when the text has told of it in the
// two sentences before and it is an old one: "In 2013 tekende de stad een
// contract. Op 31 december liep het af."
func (r *reading) justTold(s *sentence) *draft {
	if len(r.drafts) != 1 || r.a.Published.IsZero() {
		return nil
	}
	d := r.drafts[0]
	if d.signed.IsZero() || d.signed.Year >= r.a.Published.Year || s.index-d.sentence > 2 {
		return nil
	}
	return d
}

// outdated gives the agreement that a later one of the text replaces, when the
// sentence says that something does: "Het nieuwe pact komt ervoor in de plaats."
func (r *reading) outdated(s *sentence) *draft {
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		if d.signed.IsZero() || s.index < d.sentence || s.index-d.sentence > 8 {
			continue
		}
		for _, o := range r.drafts {
			if o != d && o.sentence < s.index && (o.sentence < d.sentence && o.signed.IsZero() || o.signed.Year > d.signed.Year) {
				return d
			}
		}
	}
	return nil
}

// otherWord reports whether an agreement that is told by a compound is another
// one than a draft of long ago, or one that is still to come: the
// "realisatieovereenkomst" of today is not the "intentieovereenkomst" of 2016,
// and the "beheerovereenkomst" that must follow is neither.
func (r *reading) otherWord(d *draft, word string, e *event) bool {
	switch {
	case r.stillToCome(d, e):
		return true
	case word == "" || word == d.word || d.kind == "" || d.weak:
		return false
	case e.status == akkoord.Ended && d.word != "" && d.status == akkoord.Signed && d.sentence < e.s.index:
		return true // "daarmee vervalt de ontwikkelovereenkomst", after a realisatieovereenkomst
	case word == "plan" || word == "regeling":
		return d.kind != "overig" && d.kind != "akkoord" // a "sociaal plan" beside the cao
	case d.kind == "intentieovereenkomst" || d.kind == "intentieverklaring":
		return !strings.HasPrefix(word, "intentie")
	case d.word == "" && generalKinds[d.kind]:
		return false
	}
	if d.word == "" && d.kind == "convenant" {
		return false // "het convenant", and later what sort
	}
	old := !d.signed.IsZero() && d.signed.Year < r.a.Published.Year
	return old || (d.status == akkoord.Announced) != (e.status == akkoord.Announced)
}

// stillToCome reports whether an event announces an agreement after a draft that
// is signed: "een anterieure overeenkomst", after an intentieovereenkomst.
func (r *reading) stillToCome(d *draft, e *event) bool {
	if e.status != akkoord.Announced || d.status != akkoord.Signed || e.instrument < 0 || d.weak || d.kind == "" {
		return false
	}
	v := r.l.Instruments[r.l.Mentions[e.instrument].Ref]
	return !v.Definite && v.Name == "" && v.Kind != d.kind && !vague(v)
}
