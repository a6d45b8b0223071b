package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// ruleEventParty and its kin name the parts of assembly that make a value, in
// the same place where a rule's id stands.
const (
	ruleEventParty = "extract.party-of-event"
	ruleReference  = "extract.party-by-reference"
	ruleCount      = "extract.party-by-count"
	ruleLead       = "extract.party-of-lead"
)

// eventParties gives the draft of an event the parties that its sentence names,
// and those that it refers to ("de gemeente en beide corporaties").
func (r *reading) eventParties(e *event) {
	for _, i := range e.s.lists {
		m := r.l.Mentions[i]
		if r.l.Speech[m.First] || !r.actor(e.s, m) || r.bystander(e.s, m) || r.otherEvent(e, m) {
			continue
		}
		r.addList(e.draft, m, e.s.index, ruleEventParty, false)
	}
	for _, i := range e.s.refs {
		m := r.l.Mentions[i]
		if r.l.Speech[m.First] || r.bystander(e.s, m) || r.otherEvent(e, m) {
			continue
		}
		e.draft.refs = append(e.draft.refs, reference{r.l.Refs[m.Ref], e.s})
	}
}

// otherEvent reports whether a list belongs to another instrument of the
// sentence: it stands in the clause of that one and not in this one's.
func (r *reading) otherEvent(e *event, m mention.Mention) bool {
	if e.instrument < 0 {
		return false
	}
	own := r.l.ClauseOf[r.l.Mentions[e.instrument].First]
	if r.l.ClauseOf[m.First] == own {
		return false
	}
	for _, i := range e.s.instruments {
		o := r.l.Mentions[i]
		if i != e.instrument && !vague(r.l.Instruments[o.Ref]) && r.l.ClauseOf[o.First] == r.l.ClauseOf[m.First] && r.l.ClauseOf[e.verb] != r.l.ClauseOf[m.First] {
			return true
		}
	}
	return false
}

// actor reports whether a list stands where one who acts can stand: not behind
// a preposition of place or topic.
func (r *reading) actor(s *sentence, m mention.Mention) bool {
	first := int(m.First)
	if r.venue(s, first) {
		return false
	}
	prev := r.word(s, first-1)
	if prev == "de" || prev == "het" || prev == "een" {
		prev = r.word(s, first-2)
	}
	switch prev {
	case "in", "bij", "te", "uit", "naar", "op", "over", "aan", "rond", "rondom", "nabij", "richting", "onder", "boven", "buiten", "binnen", "volgens", "dankzij", "per", "via",
		"langs", "tegen", "achter", "tijdens", "naast", "tegenover", "kasteel", "vanuit", "sinds", "behalve", "wegens":
		return false
	case "van":
		// "de handtekening van X", "vertegenwoordigers van X": the list itself
		// takes in persons; after other nouns it is whose, not who.
		for k := first - 2; k >= max(s.first, first-4); k-- {
			switch r.word(s, k) {
			case "handtekening", "handtekeningen", "namens", "bestuurders", "vertegenwoordigers", "initiatief", "delegatie", "kant", "zijde":
				return true
			}
		}
		return r.afterInstrument(s, first-1)
	case "voor":
		return r.verbBefore(s, first-1)
	}
	return true
}

// venue reports whether the list is the name of a place where something
// happens: "in een volle sporthal De Reynaert".
func (r *reading) venue(s *sentence, first int) bool {
	for i := first - 1; i >= s.body && i >= first-4; i-- {
		switch r.word(s, i) {
		case "in", "op", "bij", "te":
			return true
		}
		t := r.doc.Tokens[i]
		if t.Kind != text.Word || t.Shape != text.Lower {
			return false
		}
		switch r.word(s, i) {
		case "met", "door", "tussen", "en", "van", "voor", "namens", "aan", "hebben", "heeft", "is", "zijn", "werd", "werden", "wordt", "worden", "doet", "doen", "tekenen", "tekende", "tekenden", "ondertekenden", "ook", "dat", "die", "zetten", "sloten", "slaan":
			return false
		}
	}
	return false
}

// placed reports whether a list is only where something happens: right behind a
// preposition of place, or as the name of a venue.
func (r *reading) placed(s *sentence, m mention.Mention) bool {
	switch r.word(s, int(m.First)-1) {
	case "in", "te", "naar", "op", "langs", "rond", "nabij", "vanuit", "tegenover", "achter", "naast", "boven":
		return true
	}
	return r.venue(s, int(m.First))
}

// afterInstrument reports whether token i follows a word for an agreement: "het
// sportakkoord van de gemeente Hulst".
func (r *reading) afterInstrument(s *sentence, i int) bool {
	for _, k := range s.instruments {
		if m := r.l.Mentions[k]; int(m.End) == i || int(m.End) == i-1 {
			return true
		}
	}
	return false
}

// verbBefore reports whether a signing verb stands just before "voor": "tekende
// voor waterschap X", and also "Voor de stad Kortrijk tekende".
func (r *reading) verbBefore(s *sentence, i int) bool {
	if i == s.first {
		return true
	}
	for _, c := range s.cues {
		if c.status == akkoord.Signed && (c.match.First == i-1 || c.match.End == i) {
			return true
		}
	}
	switch r.word(s, i-1) {
	case "tekende", "tekenden", "tekent", "tekenen", "ondertekende", "ondertekenden":
		return true
	}
	return false
}

// bystander reports whether a rule says that a list of the sentence is no
// party: it hosts, pays, attends.
func (r *reading) bystander(s *sentence, m mention.Mention) bool {
	for _, c := range s.cues {
		for _, f := range c.fills {
			if f.field == akkoord.FieldBystander && f.m.First < m.End && m.First < f.m.End {
				return true
			}
		}
	}
	return false
}

func (r *reading) addList(d *draft, m mention.Mention, sentence int, rule string, candidate bool) {
	for _, p := range r.l.Lists[m.Ref].Members {
		r.addParty(d, r.l.PartyValues[p], sentence, rule, candidate)
	}
}

func (r *reading) addParty(d *draft, v mention.PartyValue, sentence int, rule string, candidate bool) {
	if k := d.hasParty(v); k >= 0 {
		have := &d.parties[k]
		have.candidate = have.candidate && candidate
		if have.value.Kind == "" || have.value.Kind == "overig" {
			have.value.Kind = v.Kind
		}
		if have.value.Place && !v.Place || strings.HasPrefix(v.Name, have.value.Name+" ") && !v.Place {
			// The text gives the name in full.
			have.value = v
		}
		return
	}
	d.parties = append(d.parties, draftParty{v, sentence, candidate, rule})
}

// addReferred resolves "de vijf partijen", "beide corporaties", "de gemeente",
// "zij" to parties that the text has named, the nearest first.
func (r *reading) addReferred(d *draft, ref mention.RefValue, s *sentence) {
	var found []namedParty
	seen := func(v mention.PartyValue) bool {
		return slices.ContainsFunc(found, func(n namedParty) bool { return sameParty(n.value, v) })
	}
	if ref.Kind == "" && !ref.Pronoun {
		// "de partijen", "de vijf": those of the main agreement.
		main := r.main()
		if main != d && len(d.parties) == 0 && (ref.Count == 0 || main.size(false) == ref.Count) {
			for _, p := range main.parties {
				r.addParty(d, p.value, s.index, ruleReference, false)
			}
			return
		}
		if len(d.parties) > 0 || ref.Count == 0 {
			return
		}
	}
	if ref.Pronoun && s.index != d.sentence && len(d.parties) > 0 {
		return
	}
	if ref.Pronoun {
		// "Zij hebben …": those of the sentence before.
		for _, acting := range []bool{true, false} {
			for _, n := range r.named {
				if (n.sentence == s.index-1 || n.sentence == s.index-2) && n.value.Known && !n.value.Place && !seen(n.value) && !r.l.Speech[n.m.First] &&
					r.actor(&r.sentences[n.sentence], n.m) == acting {
					found = append(found, n)
				}
			}
			if len(found) > 1 {
				break
			}
		}
	} else {
		for _, n := range r.named {
			if (ref.Kind == "" || n.value.Kind == ref.Kind) && !n.value.Collective && !seen(n.value) && !(n.value.Place && ref.Kind == "") && r.actor(&r.sentences[n.sentence], n.m) {
				found = append(found, n)
			}
		}
		if ref.Kind == "" && ref.Count != len(found) {
			if ref.Count == 0 || ref.Count > len(found) {
				return
			}
			found = nil
		}
		if ref.Count > len(found) && ref.Kind != "" {
			found = r.fromTitle(found, ref)
		}
		if ref.Count > 0 && len(found) > ref.Count && ref.Kind != "" {
			found = found[:ref.Count]
		}
	}
	for _, n := range found {
		r.addParty(d, n.value, s.index, ruleReference, false)
	}
}

// lead gives the main agreement the parties of the sentences around the event,
// when neither that nor a rule named any: an enumeration of those who act in
// the lead, at last that of the title.
func (r *reading) lead() {
	d := r.main()
	if d.size(true) > 2 || d.size(true) > 0 && d.count == 0 && d.status == akkoord.Signed {
		return
	}
	take := func(from []namedParty, near bool) {
		for _, n := range from {
			s := &r.sentences[n.sentence]
			if members := r.l.Lists[n.m.Ref].Members; len(members) < 2 || near && (n.sentence < d.sentence-3 || n.sentence > d.sentence+1) ||
				r.l.Speech[n.m.First] || !r.actor(s, n.m) || r.bystander(s, n.m) || n.value.Place && near {
				continue
			}
			r.addParty(d, n.value, n.sentence, ruleLead, false)
		}
	}
	take(r.named, true)
	if d.size(true) == 0 {
		take(r.titled, false)
	}
}

// fromTitle adds the parties of a kind that only the title names: "Hilversum,
// Laren en Blaricum" for "de drie gemeenten".
func (r *reading) fromTitle(found []namedParty, ref mention.RefValue) []namedParty {
	for _, n := range r.titled {
		same := func(o namedParty) bool { return sameParty(o.value, n.value) }
		if n.value.Kind == ref.Kind && !slices.ContainsFunc(found, same) {
			found = append(found, n)
		}
	}
	return found
}

// settleParties adds the parties that the rules find outside the events, and
// puts every list in text order.
func (r *reading) settleParties() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech {
			continue
		}
		for _, c := range s.cues {
			for _, f := range c.fills {
				if f.field != akkoord.FieldSignatory || r.bystander(s, f.m) || r.l.Speech[f.m.First] || r.placed(s, f.m) {
					continue
				}
				d := r.about(s)
				switch f.m.Class {
				case mention.Parties:
					r.addList(d, f.m, s.index, c.match.Rule.ID, f.strength == akkoord.Candidate)
				case mention.Party:
					r.addParty(d, r.l.PartyValues[f.m.Ref], s.index, c.match.Rule.ID, f.strength == akkoord.Candidate)
				case mention.Person:
					r.addParty(d, mention.PartyValue{Name: r.l.Text(f.m), Kind: "persoon", Span: r.l.Span(f.m), Known: true}, s.index, c.match.Rule.ID, false)
				case mention.PartyRef:
					d.refs = append(d.refs, reference{r.l.Refs[f.m.Ref], s})
				}
			}
			if len(c.items) > 0 && r.emits(&c, akkoord.FieldSignatory) {
				r.addItems(r.about(s), c)
			}
		}
	}
	for _, d := range r.drafts {
		r.orderParties(d)
	}
	r.lead()
	for _, d := range r.drafts {
		for _, ref := range d.refs {
			r.addReferred(d, ref.ref, ref.s)
		}
		r.orderParties(d)
	}
}

func (r *reading) emits(c *cue, field akkoord.Field) bool {
	for _, e := range c.match.Rule.Emit {
		if e.Field == field && e.Capture == "items" {
			return true
		}
	}
	return false
}

// addItems adds the parties of the list items under a match; an item that holds
// no name by its shape is taken whole.
func (r *reading) addItems(d *draft, c cue) {
	for _, t := range c.items {
		n := 0
		for _, m := range r.l.Between(t.First, t.End) {
			if m.Class == mention.Parties && m.End <= int32(t.End) {
				r.addList(d, m, r.sentenceAt(int(m.First)), c.match.Rule.ID, false)
				n++
			}
		}
		if n > 0 {
			continue
		}
		first, end := int(t.First), int(t.End)
		for first < end && r.bullet(first) {
			first++
		}
		for end > first && isMark(r.doc.TokenText(end-1)) {
			end--
		}
		if span := r.doc.SpanOf(first, end); !span.IsZero() && end-first <= 8 {
			r.addParty(d, mention.PartyValue{Name: span.In(r.doc.Text), Span: span}, r.sentenceAt(first), c.match.Rule.ID, false)
		}
	}
}

func (r *reading) bullet(i int) bool {
	switch r.doc.TokenText(i) {
	case "-", "•", "*", "–", "·", "o":
		return true
	}
	return false
}

func isMark(s string) bool { return s == ";" || s == "." || s == "," }

// spellOut replaces groups by the names that the text gives for them elsewhere:
// "de twee Friese ziekenhuizen", "drie bedrijven: A, B en C".
func (r *reading) spellOut(d *draft) {
	for i := 0; i < len(d.parties); i++ {
		p := d.parties[i]
		if !p.value.Collective || p.value.Count == 0 || p.value.Count > 12 {
			continue
		}
		var found []namedParty
		add := func(n namedParty) {
			for _, f := range found {
				if sameParty(f.value, n.value) {
					return
				}
			}
			if d.hasParty(n.value) < 0 {
				found = append(found, n)
			}
		}
		for _, n := range r.named {
			if n.value.Kind == p.value.Kind && !n.value.Collective && !r.l.Speech[n.m.First] {
				add(n)
			}
		}
		if len(found) != p.value.Count && p.value.Kind != "gemeente" {
			// Names whose kind nothing tells, in one list of just that length.
			for _, n := range r.named {
				if n.value.Collective || n.sentence < p.sentence || n.sentence > p.sentence+3 || len(r.l.Lists[n.m.Ref].Members) < p.value.Count {
					continue
				}
				found = found[:0]
				for _, k := range r.l.Lists[n.m.Ref].Members {
					add(namedParty{r.l.PartyValues[k], n.m, n.sentence})
				}
				if len(found) == p.value.Count {
					break
				}
				found = found[:0]
			}
		}
		if len(found) != p.value.Count {
			continue
		}
		d.parties = slices.Delete(d.parties, i, i+1)
		i--
		for _, n := range found {
			if n.value.Kind == "" {
				n.value.Kind = p.value.Kind
			}
			r.addParty(d, n.value, n.sentence, ruleReference, false)
		}
	}
}

// orderParties sorts by place in the text and takes out groups that the text
// spells out after all: "vier aanbieders" beside four names of that kind.
func (r *reading) orderParties(d *draft) {
	r.spellOut(d)
	slices.SortStableFunc(d.parties, func(a, b draftParty) int { return cmp.Compare(a.value.Span.Start, b.value.Span.Start) })
	d.parties = slices.DeleteFunc(d.parties, func(p draftParty) bool {
		if !p.value.Collective {
			return false
		}
		if rest := r.doc.Text[p.value.Span.End:]; strings.HasPrefix(rest, ":") && len(d.parties) > 1 {
			return true // "drie bedrijven: A, B en C"
		}
		n := 0
		for _, q := range d.parties {
			if !q.value.Collective && q.value.Kind == p.value.Kind {
				n++
			}
		}
		if n > 0 && p.value.Count > 0 && p.value.Kind != "gemeente" && p.value.Kind != "" && !strings.HasPrefix(mention.Fold(p.value.Name), "de ") {
			return true
		}
		return n >= max(p.value.Count, 2)
	})
}
