package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
	"github.com/akkoord/akkoord/text"
)

// reading is one article while it is being read: its layers, what the rules
// said about every sentence, and the agreements found so far.
type reading struct {
	rules *rules.Set
	a     *akkoord.Article
	doc   *text.Document
	l     *mention.Layer

	sentences []sentence
	drafts    []*draft
	named     []namedParty // every party of the body in text order, for references
	titled    []namedParty // those of the title
	titleLine akkoord.Span // where the title stands in the text, empty when it does not

	refs          int    // of all drafts
	longestNumber int    // in tokens, of the numbers and sums of money
	changes       int    // counts what changed drafts; see changed
	everyone      roster // that was ever put on the list of a draft

	hearing     bool         // what people say they signed counts, since nothing else tells of it
	regionFills []regionFill // what rules read as regions, once settleRegions has begun

	foundOnce
	reused
}

// foundOnce is what was looked for once in an article and is given out from then on.
type foundOnce struct {
	whose                mention.PartyValue // whoever the page is of, once publisher has looked
	whoseKnown, hasOwner bool
	seatOf               mention.PartyValue // what municipality gives, and where it is named, once it has looked
	seatAt               int
	seatKnown, hasSeat   bool
	placeNames           map[string]int // how often the text names a place, once comesBack has counted
	byName               byName
	titles               titledDrafts      // of lastNamed
	nouns                map[string]opened // given out by openedBy
	tails                *tails            // of openedBy, once it has looked for many nouns
	signed               []int32           // given out by signingTokens, once it has looked
	signedKnown          bool
	stands               map[string]int // given out by standing, once it has counted
	sought               int            // how many names standing was asked for
}

// forget empties it for the next article and keeps its memory.
func (f *foundOnce) forget() {
	f.byName.reset()
	*f = foundOnce{byName: f.byName, nouns: emptied(f.nouns), signed: f.signed}
}

// reused is memory that is filled anew by the one who is named there.
type reused struct {
	known  roster   // given out by suspects last
	spare  []*draft // of articles before
	near   []*draft // given out by byDistance last
	told   []event  // given out by events last
	claim  claim    // given out by claimOf last
	found  gathered // of addReferred
	digest []byte   // what is being hashed
}

// settled is the answer to a question that a reading asks once.
type settled int8

const (
	unsettled settled = iota
	no
	yes
)

func settle(answer bool) settled {
	if answer {
		return yes
	}
	return no
}

// start takes in an article with its layers and matches.
func (r *reading) start(set *rules.Set, a *akkoord.Article, doc *text.Document, l *mention.Layer, matches []rules.Match) {
	r.rules, r.a, r.doc, r.l = set, a, doc, l
	r.spare, r.drafts = append(r.spare, r.drafts...), r.drafts[:0]
	r.named, r.titled = r.named[:0], r.titled[:0]
	r.refs, r.changes, r.longestNumber = 0, 1, 0
	r.everyone.reset()
	r.forget()
	r.findTitle()
	r.sentences = slices.Grow(r.sentences[:0], len(doc.Sentences))[:len(doc.Sentences)]
	for i := range r.sentences {
		r.sentences[i].reset()
		r.sortOut(&r.sentences[i], i)
	}
	at := 0 // the sentence of the mention
	for i, m := range l.Mentions {
		for at+1 < len(r.sentences) && r.sentences[at+1].first <= int(m.First) {
			at++
		}
		r.addMention(&r.sentences[at], m, int32(i))
	}
	for _, m := range matches {
		if s := &r.sentences[m.Sentence]; (!s.skip || s.caption) && len(s.cues) < mostCues {
			s.addCue(m)
		}
	}
}

// addMention notes mention i in its sentence, and its parties among those of the
// text or of the title.
func (r *reading) addMention(s *sentence, m mention.Mention, i int32) {
	switch m.Class {
	case mention.Instrument:
		s.instruments = append(s.instruments, i)
	case mention.Parties:
		s.lists = append(s.lists, i)
		for _, p := range r.l.Lists[m.Ref].Members {
			if s.title && !s.skip {
				r.titled = append(r.titled, r.namedAt(p, m, s.index))
			} else if !s.skip && !s.header {
				r.named = append(r.named, r.namedAt(p, m, s.index))
			}
		}
	case mention.PartyRef:
		s.refs = append(s.refs, i)
	case mention.Date:
		s.dates = append(s.dates, i)
	case mention.Period:
		s.periods = append(s.periods, i)
	case mention.Num, mention.Money:
		r.longestNumber = max(r.longestNumber, int(m.End-m.First))
	}
}
