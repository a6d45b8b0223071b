package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// draft is an agreement while its values are being gathered.
type draft struct {
	kind      akkoord.Kind
	name      string
	status    akkoord.Status
	signed    akkoord.Date
	from      akkoord.Date
	until     akkoord.Date
	duration  mention.DurationValue
	parties   []draftParty
	roster    roster // of parties; see find
	moved     bool   // parties stand elsewhere than in roster
	count     int
	countKind akkoord.PartyKind // what the count counts, "" for parties of any kind
	regions   []mention.PlaceValue
	places    []string        // the names of regions, folded, none twice
	placeSet  map[string]bool // of places, once there are many
	goals     []akkoord.Span
	amounts   []akkoord.Amount
	evidence  []proof

	token    int    // of its first evidence
	sentence int    // in which it was established
	main     bool   // the article is about it
	weak     bool   // the kind is a general word that a better one may replace
	inferred bool   // its kind word stands in another sentence than its verb, without name or article
	own      int    // parties that it has not by reference only
	word     string // the compound that it was told by, "beheerovereenkomst"
	age      age    // what the text says of it beside others
	lead     int    // token of the kind word
	refs     []reference
}

// reference is a word for parties named elsewhere, in a sentence about a draft.
type reference struct {
	ref  mention.RefValue
	s    *sentence
	noun string // folded: "bibliotheek" of "de bibliotheek"
}

// draftParty is a party of a draft.
type draftParty struct {
	value     mention.PartyValue
	sentence  int
	candidate bool
	rule      string
	joined    coming // when it came in later
	left      coming // when it stopped being one
}

// proof is evidence before it is given its final path.
type proof struct {
	field    akkoord.Field
	key      string // the value it proves, where a field has several
	span     akkoord.Span
	sentence int
	rule     string
	row      string
}

// prove notes the bytes and the rule behind a value.
func (d *draft) prove(field akkoord.Field, key string, span akkoord.Span, sentence int, rule, row string) {
	d.evidence = append(d.evidence, proof{field, key, span, sentence, rule, row})
}

// newDraft makes a draft of an agreement that a sentence tells of, with the token
// of its first evidence.
func (r *reading) newDraft(kind akkoord.Kind, s *sentence, token int, weak bool) *draft {
	d := &draft{}
	if n := len(r.spare); n > 0 {
		d, r.spare = r.spare[n-1], r.spare[:n-1]
	}
	d.roster.reset()
	*d = draft{kind: kind, sentence: s.index, token: token, weak: weak, lead: token, parties: d.parties[:0], roster: d.roster, regions: d.regions[:0], places: d.places[:0],
		goals: d.goals[:0], amounts: d.amounts[:0], evidence: d.evidence[:0], refs: d.refs[:0]}
	r.drafts = append(r.drafts, d)
	r.changed()
	return d
}

// generalKinds are words that a text also uses to come back to an agreement of
// a more exact kind.
var generalKinds = map[akkoord.Kind]bool{"overeenkomst": true, "akkoord": true, "samenwerking": true, "verklaring": true, "contract": true, "overig": true}

// refersTo reports whether a definite word of one kind can come back to an
// agreement of another: "de overeenkomst" to a samenwerkingsovereenkomst.
func refersTo(word, kind akkoord.Kind) bool {
	if word == kind {
		return true
	}
	switch word {
	case "overeenkomst":
		switch kind {
		case "samenwerkingsovereenkomst", "intentieovereenkomst", "raamovereenkomst", "contract", "convenant", "prestatieafspraken":
			return true
		}
	case "verklaring":
		return kind == "intentieverklaring" || kind == "manifest"
	case "akkoord", "samenwerking", "overig":
		return true
	case "contract":
		return kind == "samenwerkingsovereenkomst" || kind == "raamovereenkomst" || kind == "overeenkomst"
	case "intentieverklaring":
		return kind == "intentieovereenkomst"
	case "intentieovereenkomst":
		return kind == "intentieverklaring"
	case "samenwerkingsovereenkomst":
		return kind == "overeenkomst" || kind == "contract"
	}
	return false
}

// organised reports whether any party is an organisation by more than its
// capital letter.
func (d *draft) organised() bool {
	return slices.ContainsFunc(d.parties, func(p draftParty) bool { return p.value.Known || p.value.Place || p.value.Kind != "" })
}

// told reports whether the text names any party besides whoever wrote it: "bij
// grotere plannen tekenen we een overeenkomst" is no agreement yet.
func (d *draft) told() bool {
	return slices.ContainsFunc(d.parties, func(p draftParty) bool { return p.rule != ruleWe })
}

// hasParty gives where a party of this name is on the list, -1 when it is not.
func (d *draft) hasParty(v *mention.PartyValue) int {
	p := identityOf(v)
	return d.find(&p)
}

// find is hasParty for what is taken apart already.
func (d *draft) find(p *identity) int {
	if d.moved {
		d.moved = false
		d.roster.reset()
		for i := range d.parties {
			d.roster.add(identityOf(&d.parties[i].value))
		}
	}
	return d.roster.find(p)
}

// setParties gives a draft another list of parties, or the same in another order.
func (d *draft) setParties(parties []draftParty) { d.parties, d.moved = parties, true }
