package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const (
	ruleWe     = "extract.party-that-writes"
	ruleOffice = "extract.party-by-office"
)

// publisher gives the organisation that speaks as "we" in its own press release
// or newsletter: the one that the lines above and below the text name, else the
// one that the text names first of those that it names most. It is looked for
// once, since every noun that may stand for a party asks.
func (r *reading) publisher() (mention.PartyValue, bool) {
	if !r.whoseKnown {
		r.whoseKnown = true
		r.whose, r.hasOwner = r.findPublisher()
	}
	return r.whose, r.hasOwner
}

func (r *reading) findPublisher() (mention.PartyValue, bool) {
	last := int32(len(r.doc.Blocks)) - 1
	for _, lines := range []func(s *sentence) bool{
		func(s *sentence) bool { return s.header },
		func(s *sentence) bool { return r.word(s, s.first) == "over" && s.end-s.first < 8 }, // "Over Scalda"
		func(s *sentence) bool {
			end := r.word(s, s.end-1)
			return r.doc.Sentences[s.index].Block > last-3 && s.end-s.first <= headerTokens && end != "." && end != "?"
		},
	} {
		for i := range r.sentences {
			if s := &r.sentences[i]; !s.title && lines(s) {
				for _, m := range r.l.Between(s.first, s.end) {
					if v := r.body(m); v != nil {
						return r.withHeadNoun(s, *v, int(m.First)), true
					}
				}
			}
		}
	}
	if v, ok := r.firstName(); ok {
		return v, true
	}
	count := map[string]int{}
	var best *mention.PartyValue
	most := "" // its key
	for i := range r.named {
		v := &r.named[i].value
		if v.Place || v.Collective || !v.Known && v.Kind == "" {
			continue
		}
		key := keyOf(v.Name)
		count[key]++
		if best == nil || count[key] > count[most] {
			best, most = v, key
		}
	}
	if best == nil {
		return mention.PartyValue{}, false
	}
	return *best, true
}

// withHeadNoun gives a name in the line above a text with the noun that opens the line
// before it: there it has its capital as a part of the name, "Ziekenhuis De
// Hanzeborg".
func (r *reading) withHeadNoun(s *sentence, v mention.PartyValue, first int) mention.PartyValue {
	at := first
	for at+1 < s.end && int(r.doc.Tokens[at].Start) < v.Span.Start {
		at++
	}
	if k := at - 1; k >= s.first && r.doc.Tokens[k].Shape == text.Capitalised && k <= s.first+1 && r.l.KindOfName(r.doc.TokenText(k)) == v.Kind {
		v.Span.Start = int(r.doc.Tokens[k].Start)
		v.Name = v.Span.In(r.doc.Text)
	}
	return v
}

// keyOf gives a name without its type, to count by.
func keyOf(name string) string {
	_, rest := partyKey(name)
	return mention.Fold(rest)
}

// firstName gives the name of two words or more that opens the line above the
// text: "Lamers & De Wit | News".
func (r *reading) firstName() (mention.PartyValue, bool) {
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.header {
			continue
		}
		for _, m := range r.l.Between(s.first, s.first+1) {
			if m.Class == mention.Party && m.End >= m.First+2 && !r.l.PartyValues[m.Ref].Place {
				return r.l.PartyValues[m.Ref], true
			}
		}
	}
	return mention.PartyValue{}, false
}

// body gives the organisation of a mention, nil for anything that is none for
// certain.
func (r *reading) body(m mention.Mention) *mention.PartyValue {
	if m.Class != mention.Party {
		return nil
	}
	v := &r.l.PartyValues[m.Ref]
	if v.Place || v.Collective || v.Kind == "" || !v.Known && (v.Kind == "bedrijf" || !strings.Contains(v.Name, " ")) {
		return nil // a word of a menu, "Patiënten", is a name by its capital only
	}
	return v
}

// officeOf are the offices that act for one sort of authority.
var officeOf = map[string]akkoord.PartyKind{
	"burgemeester": "gemeente", "wethouder": "gemeente", "schepen": "gemeente", "locoburgemeester": "gemeente",
	"gedeputeerde": "provincie", "dijkgraaf": "waterschap", "heemraad": "waterschap", "watergraaf": "waterschap",
}

// offices adds the authorities whose burgemeester, gedeputeerde or dijkgraaf
// acts in the sentence of an event, without being named themselves.
func (r *reading) offices(e *event) {
	for _, m := range r.l.Between(e.s.first, e.s.end) {
		if m.Class != mention.Function || r.l.Speech[m.First] || r.inList(e.s, m) || !r.actor(e.s, m) {
			continue
		}
		kind, ok := officeOf[r.word(e.s, int(m.First))]
		if !ok || int(m.End) >= e.s.end || !r.personAt(int(m.End)) {
			continue
		}
		r.refer(e.draft, reference{ref: mention.RefValue{Count: 1, Kind: kind}, s: e.s})
	}
}

// personAt reports whether a person's name starts at a token.
func (r *reading) personAt(token int) bool {
	for _, m := range r.l.At(token) {
		if m.Class == mention.Person {
			return true
		}
	}
	return false
}

// inList reports whether a mention stands in the name of a party or in the words
// for those who act for it.
func (r *reading) inList(s *sentence, m mention.Mention) bool {
	for _, i := range s.lists {
		if o := r.l.Mentions[i]; o.First <= m.First && m.End <= o.End {
			return true
		}
	}
	return false
}

// municipality gives "de gemeente" of an article that names no municipality as a
// party: the one that its title, dateline and sentences name most, the first of
// equals. It is looked for once.
func (r *reading) municipality() (mention.PartyValue, int, bool) {
	if !r.seatKnown {
		r.seatKnown = true
		r.seatOf, r.seatAt, r.hasSeat = r.findMunicipality()
	}
	return r.seatOf, r.seatAt, r.hasSeat
}

func (r *reading) findMunicipality() (mention.PartyValue, int, bool) {
	count := map[string]int{}
	var best mention.PlaceValue
	at := 0
	for i := range r.sentences {
		s := &r.sentences[i]
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class != mention.Place || r.inOrganisation(m) {
				continue
			}
			v := r.l.Places[m.Ref]
			if v.Kind != "gemeente" {
				continue
			}
			key := mention.Fold(v.Name)
			count[key]++
			if count[key] > count[mention.Fold(best.Name)] || best.Name == "" {
				best, at = v, i
			}
		}
	}
	if best.Name == "" {
		return mention.PartyValue{}, 0, false
	}
	return mention.PartyValue{Name: "gemeente " + best.Name, Kind: "gemeente", ID: best.ID, Row: best.Row, Span: best.Span, Known: true}, at, true
}
