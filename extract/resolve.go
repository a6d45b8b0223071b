package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// claim is what an event tells of the agreement that it is about, to find that
// among those that the text has told of, or to see that it is another one.
type claim struct {
	e       *event
	m       mention.Mention         // the word for the agreement, when the event has one
	v       mention.InstrumentValue // what that word says
	age     age                     // "het vorige convenant"
	word    string                  // the compound that it is told by, "beheerovereenkomst"
	day     akkoord.Date            // of the event
	telling akkoord.Date            // the same, as far as it tells one agreement from another
	pointed bool                    // the word stands in the sentence before, and "Die" or "Het" for it
	past    bool                    // the sentence speaks of an agreement before the main one
	runsOut bool                    // it is told to end soon
}

// resolve gives the draft that an event is about, a new one when the text has
// not spoken of it before; nil when the event names nothing.
func (r *reading) resolve(e *event, date mention.Mention) *draft {
	if r.endsInGeneral(e) {
		return r.declarationBefore(e)
	}
	if e.cue.match.Rule.About == rules.AboutFormer {
		if e.instrument >= 0 {
			return r.replaced(e)
		}
		return r.formerOf(e.s)
	}
	c := r.claimOf(e, date)
	if e.instrument < 0 {
		return r.unnamedEvent(c)
	}
	for _, step := range toldBefore {
		if d := step(r, c); d != nil {
			return d
		}
	}
	d := r.newDraft(c.v.Kind, e.s, int(c.m.First), vague(c.v))
	d.age, d.word = c.age, c.word
	return d
}

// toldBefore are the ways in which an event with a word for an agreement can be
// about one that the text has told of, in the order in which they are tried.
var toldBefore = [...]func(*reading, *claim) *draft{
	(*reading).pointedToEnd,
	(*reading).ofSameName,
	(*reading).likenedOnly,
	(*reading).toldToEnd,
	(*reading).firstMade,
	(*reading).byGeneralWord,
	(*reading).ofSameKind,
	(*reading).byLooserWord,
}

// claimOf gathers what an event tells of its agreement. It gives an event without
// a word for one that of the sentence before or of the heading. It is valid until
// the next call.
func (r *reading) claimOf(e *event, date mention.Mention) *claim {
	c := &r.claim
	*c = claim{e: e, runsOut: e.status == akkoord.Ended && r.endsSoon(e.s)}
	if date.Class != mention.None {
		c.day = r.dateOf(date)
	}
	c.telling = c.day
	if e.instrument < 0 {
		e.instrument = r.pointedAt(e.s)
		c.pointed = e.instrument >= 0
	}
	if e.instrument < 0 && e.status != akkoord.Signed {
		e.instrument = r.headed(e.s)
	}
	if e.instrument < 0 {
		return c
	}
	c.m = r.l.Mentions[e.instrument]
	c.v = r.l.Instruments[c.m.Ref]
	c.age, c.past = r.age(c.m), r.past(e.s)
	if c.v.Exact {
		c.word = r.l.Folded(int(c.v.Head))
	}
	if c.general() && int(date.End) <= e.s.first {
		c.telling = akkoord.Date{} // "De overeenkomst …" is the one of the sentence before, and so is the day
	}
	return c
}

// general reports whether the word for the agreement is one with which a text
// comes back to agreements of other kinds: "de overeenkomst", "de samenwerking".
func (c *claim) general() bool {
	return vague(c.v) || c.v.Definite && generalKinds[c.v.Kind] && c.v.Name == ""
}

// fits reports whether nothing that an event tells speaks against a draft: no
// other age, no other compound, no other day, and no end of what was only just
// signed.
func (c *claim) fits(r *reading, d *draft) bool {
	if c.runsOut && d.status == akkoord.Signed && r.recent(d.signed) {
		return false
	}
	return d.ageFits(c.age) && !r.otherWord(d, c.word, c.e) &&
		(d.signed.IsZero() || c.telling.IsZero() || d.signed.Covers(c.telling) || c.telling.Covers(d.signed))
}

// goesOn reports whether an event tells that a draft ended or was made longer,
// on a day after it was made.
func (c *claim) goesOn(r *reading, d *draft) bool {
	return d.ageFits(c.age) && !r.otherWord(d, c.word, c.e) && (c.e.status == akkoord.Ended || c.e.status == akkoord.Extended) &&
		(c.telling.IsZero() || d.signed.IsZero() || c.telling.Compare(d.signed) >= 0)
}

// otherName reports whether event and draft have a name each: ofSameName has
// seen that they differ.
func (c *claim) otherName(d *draft) bool { return c.v.Name != "" && d.name != "" }

// pointedToEnd gives the draft of the sentence before that a pronoun tells to have
// ended: "In 2017 sloten zij een convenant. Dat is nu vervangen."
func (r *reading) pointedToEnd(c *claim) *draft {
	if !c.pointed || c.e.status != akkoord.Ended {
		return nil
	}
	at := r.sentenceAt(int(c.m.First))
	for n := len(r.drafts) - 1; n >= 0; n-- {
		if d := r.drafts[n]; d.sentence == at && d.kind == c.v.Kind {
			return d
		}
	}
	return nil
}

// ofSameName gives the draft with the name that the event says: "Het convenant
// 'Samen thuis' is maandag verlengd."
func (r *reading) ofSameName(c *claim) *draft {
	if c.v.Name == "" {
		return nil
	}
	for _, d := range r.drafts {
		if d.name != "" && sameName(d.name, c.v.Name) {
			return d
		}
	}
	return nil
}

// likenedOnly makes a draft of an agreement that the text only likens to its own:
// "Vorig jaar tekende Ede een vergelijkbaar convenant."
func (r *reading) likenedOnly(c *claim) *draft {
	if c.v.Name != "" || len(r.drafts) == 0 || !r.likened(c.m) {
		return nil
	}
	return r.newDraft(c.v.Kind, c.e.s, int(c.m.First), vague(c.v))
}

// toldToEnd gives the draft that the text comes back to when it has ended: "In
// 2019 sloten zij een convenant. Dat convenant is in 2022 opgezegd."
func (r *reading) toldToEnd(c *claim) *draft {
	if c.e.status != akkoord.Ended || !c.v.Definite && !c.pointed || c.v.Name != "" || r.former(c.e.s) {
		return nil
	}
	for _, d := range r.byDistance(c.e.s) {
		if d.kind == c.v.Kind && d.sentence < c.e.s.index && !r.otherWord(d, c.word, c.e) && c.day.Year >= d.signed.Year && c.day.Year > 0 {
			return d
		}
	}
	return nil
}

// firstMade gives the draft that the text has told to be made longer, where it
// tells later when it was made first: "Het convenant is donderdag verlengd. Het
// convenant werd in 2019 gesloten."
func (r *reading) firstMade(c *claim) *draft {
	if c.e.status != akkoord.Signed || !c.v.Definite || c.age == ageFormer || c.day.IsZero() {
		return nil
	}
	for _, d := range r.drafts {
		if d.status == akkoord.Extended && (d.kind == c.v.Kind || c.v.Name == "" && refersTo(c.v.Kind, d.kind)) && !d.signed.IsZero() && c.day.Compare(d.signed) < 0 {
			return d
		}
	}
	return nil
}

// byGeneralWord gives the nearest draft that a general word comes back to: "Zij
// tekenden een convenant. De overeenkomst is vrijdag bekrachtigd."
func (r *reading) byGeneralWord(c *claim) *draft {
	if !c.general() {
		return nil
	}
	for _, d := range r.byDistance(c.e.s) {
		if vague(c.v) || refersTo(c.v.Kind, d.kind) && (c.fits(r, d) || c.goesOn(r, d)) {
			return d
		}
	}
	return nil
}

// ofSameKind gives the last draft of just this kind that fits: "… een convenant.
// Ook de provincie tekende het convenant." A word without article, in a sentence
// that looks back, needs the very day: "In 2009 sloten zij een convenant."
func (r *reading) ofSameKind(c *claim) *draft {
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		if d.kind == c.v.Kind && c.fits(r, d) && !c.otherName(d) && (c.v.Definite || !c.past || d.signed == c.telling && !c.telling.IsZero()) {
			return d
		}
	}
	return nil
}

// byLooserWord gives the last draft that fits and that so far has a general word
// only ("Zij werken voortaan samen. Daarvoor tekenden zij een convenant") or that
// the word comes back to. A new name does not come back to an agreement of years
// ago.
func (r *reading) byLooserWord(c *claim) *draft {
	if c.past {
		return nil
	}
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		if c.otherName(d) || !c.fits(r, d) || c.v.Name != "" && !d.signed.IsZero() && d.signed.Year < r.a.Published.Year {
			continue
		}
		if d.weak || refersTo(c.v.Kind, d.kind) && (c.v.Definite || c.e.s.index-d.sentence < 2) {
			return d
		}
	}
	return nil
}

// endsInGeneral reports whether an event tells in a general word that something
// ended, "de afspraken zijn vervallen": no agreement by itself. But a cooperation
// of which the text has told nothing else ends as it began.
func (r *reading) endsInGeneral(e *event) bool {
	if e.status != akkoord.Ended || e.instrument < 0 || e.cue.match.Rule.About == rules.AboutFormer {
		return false
	}
	v := r.l.Instruments[r.l.Mentions[e.instrument].Ref]
	return vague(v) && (len(r.drafts) > 0 || v.Kind != "samenwerking")
}

// declarationBefore gives the declaration that the paragraph has just told of, where
// its end is told with the general word: "werd de verklaring in stilte begraven".
func (r *reading) declarationBefore(e *event) *draft {
	v := r.l.Instruments[r.l.Mentions[e.instrument].Ref]
	if v.Kind != "verklaring" || !v.Definite {
		return nil
	}
	block := r.doc.Sentences[e.s.index].Block
	for _, d := range r.byDistance(e.s) {
		if d.sentence < e.s.index && e.s.index-d.sentence <= 3 && refersTo(v.Kind, d.kind) && r.doc.Sentences[d.sentence].Block == block {
			return d
		}
	}
	return nil
}
