package extract

import (
	"slices"
	"strings"

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

	hearing bool // what people say they signed counts, since nothing else tells of it

	whose                mention.PartyValue // whoever the page is of, once publisher has looked
	whoseKnown, hasOwner bool
	seatOf               mention.PartyValue // what municipality gives, and where it is named, once it has looked
	seatAt               int
	seatKnown, hasSeat   bool
	placeNames           map[string]int // how often the text names a place, once comesBack has counted
	refs                 int            // of all drafts
	longestNumber        int            // in tokens, of the numbers and sums of money
	changes              int            // counts what changed drafts; see changed
	byName               byName
	titles               titledDrafts      // of lastNamed
	everyone             roster            // that was ever put on the list of a draft
	nouns                map[string]opened // given out by openedBy
	tails                *tails            // of openedBy, once it has looked for many nouns
	found                gathered          // of addReferred
	signed               []int32           // given out by signingTokens, once it has looked
	signedKnown          bool
	stands               map[string]int // given out by standing, once it has counted
	sought               int            // how many names standing was asked for
	regionFills          []regionFill   // what rules read as regions, once settleRegions has begun

	known  roster   // given out by suspects last
	spare  []*draft // of articles before, for their memory
	near   []*draft // given out by byDistance last
	told   []event  // given out by events last
	digest []byte   // what is being hashed
}

// sentence is what is known of one sentence.
type sentence struct {
	index       int
	hash        string // once it is asked for
	body        int    // the first token behind a dateline
	first, end  int    // tokens
	title       bool   // the article's title
	skip        bool   // furniture, captions: read for nothing
	caption     bool   // the words under a picture: read for events only
	speech      bool   // all of it is direct speech
	heading     bool
	header      bool // a line above the text: where it was published, a menu
	item        bool // a list item
	bystanders  bool // a rule reads in it who only stands by
	instruments []int32
	lists       []int32 // mentions of class Parties
	refs        []int32
	dates       []int32
	periods     []int32
	cues        []cue
	speaks      settled // whether it quotes somebody, once quotes has looked
	claims      settled // whether a word in it has an end of its own, once endOfTerm has looked
	above       int     // of an item: the sentence above its list, -1 for none; of another the one before it

	// What about, toldIn and ofParagraph gave, and at which count of changes.
	about, told, before                *draft
	aboutSince, toldSince, beforeSince int
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

// cue is a rule's match with the mentions that fill each field.
type cue struct {
	match  rules.Match
	status akkoord.Status
	kind   akkoord.Kind // a constant kind: "samenwerking"
	fills  []fill
	items  []rules.TokenRange
}

// fill is one field of a cue and the mention that fills it.
type fill struct {
	field    akkoord.Field
	m        mention.Mention
	strength akkoord.Strength
}

// start takes in an article with its layers and matches.
func (r *reading) start(set *rules.Set, a *akkoord.Article, doc *text.Document, l *mention.Layer, matches []rules.Match) {
	r.rules, r.a, r.doc, r.l = set, a, doc, l
	r.spare, r.drafts = append(r.spare, r.drafts...), r.drafts[:0]
	r.named, r.titled = r.named[:0], r.titled[:0]
	r.whoseKnown, r.seatKnown, r.placeNames = false, false, nil
	r.refs, r.changes, r.longestNumber = 0, 1, 0
	r.byName.reset()
	r.titles = titledDrafts{}
	r.everyone.reset()
	r.signedKnown, r.stands, r.sought = false, nil, 0
	r.nouns, r.tails = emptied(r.nouns), nil
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
		switch s := &r.sentences[at]; m.Class {
		case mention.Instrument:
			s.instruments = append(s.instruments, int32(i))
		case mention.Parties:
			s.lists = append(s.lists, int32(i))
			for _, p := range l.Lists[m.Ref].Members {
				if s.title && !s.skip {
					r.titled = append(r.titled, r.namedAt(p, m, s.index))
				} else if !s.skip && !s.header {
					r.named = append(r.named, r.namedAt(p, m, s.index))
				}
			}
		case mention.PartyRef:
			s.refs = append(s.refs, int32(i))
		case mention.Date:
			s.dates = append(s.dates, int32(i))
		case mention.Period:
			s.periods = append(s.periods, int32(i))
		case mention.Num, mention.Money:
			r.longestNumber = max(r.longestNumber, int(m.End-m.First))
		}
	}
	for _, m := range matches {
		s := &r.sentences[m.Sentence]
		if s.skip && !s.caption {
			continue
		}
		if len(s.cues) < mostCues {
			s.addCue(m)
		}
	}
}

// reset empties a sentence and keeps its memory.
func (s *sentence) reset() {
	*s = sentence{instruments: s.instruments[:0], lists: s.lists[:0], refs: s.refs[:0], dates: s.dates[:0], periods: s.periods[:0], cues: s.cues[:0]}
}

// sortOut finds what part sentence i has in its article.
func (r *reading) sortOut(s *sentence, i int) {
	ds := &r.doc.Sentences[i]
	s.index, s.first, s.end, s.body = i, int(ds.First), int(ds.End), r.l.BodyStart(i)
	switch r.doc.Blocks[ds.Block].Kind {
	case akkoord.Furniture:
		s.skip = true
	case akkoord.Caption:
		s.skip, s.caption = true, true
	case akkoord.Heading:
		s.heading = true
	case akkoord.Item:
		s.item = true
	}
	if s.above = i - 1; s.item && i > 0 && r.sentences[i-1].item {
		s.above = r.sentences[i-1].above
	}
	if !s.skip && ds.Span.In(r.doc.Text) != "" && r.inTitle(ds.Span) {
		s.title = true
		s.skip = false
	}
	s.header = r.isHeader(s)
	s.speech = true
	for t := s.first; t < s.end; t++ {
		if r.doc.Tokens[t].Kind == text.Word && !r.l.Speech[t] {
			s.speech = false
			break
		}
	}
}

// headerBlocks is how far down the lines above a text reach, and headerTokens
// how long one of them is at most.
const (
	headerBlocks = 4
	headerTokens = 18
)

// isHeader reports whether a sentence is a line above the text: short, and
// without the mark that ends a sentence.
func (r *reading) isHeader(s *sentence) bool {
	ds := r.doc.Sentences[s.index]
	if ds.Block >= headerBlocks || s.title || s.item || s.end-s.first > headerTokens {
		return false
	}
	switch r.word(s, s.end-1) {
	case ".", "?", "!", "”", "\"", "’", ":":
		return false
	}
	return true
}

// findTitle looks for the title in the first block that carries it.
func (r *reading) findTitle() {
	r.titleLine = akkoord.Span{}
	title := string(r.a.Title)
	if title == "" {
		return
	}
	for _, b := range r.doc.Blocks {
		if strings.HasPrefix(b.Span.In(r.doc.Text), title) {
			r.titleLine = akkoord.Span{Start: b.Span.Start, End: b.Span.Start + len(title)}
			return
		}
	}
}

// inTitle reports whether the sentence is (a part of) the title line.
func (r *reading) inTitle(span akkoord.Span) bool {
	return r.titleLine.Start <= span.Start && span.Start < r.titleLine.End
}

// sentenceAt gives the sentence that holds a token.
func (r *reading) sentenceAt(token int) int {
	lo, hi := 0, len(r.doc.Sentences)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if int(r.doc.Sentences[mid].First) <= token {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

// addCue notes a match in the sentence.
func (s *sentence) addCue(m rules.Match) {
	n := len(s.cues)
	s.cues = slices.Grow(s.cues, 1)[:n+1]
	c := &s.cues[n]
	*c = cue{match: m, items: m.Items, fills: c.fills[:0]}
	for _, e := range m.Rule.Emit {
		if e.Capture == "" {
			switch e.Field {
			case akkoord.FieldStatus:
				c.status = akkoord.Status(e.Constant)
			case akkoord.FieldKind:
				c.kind = akkoord.Kind(e.Constant)
			}
			continue
		}
		for _, k := range m.Captures {
			if k.Name == e.Capture {
				s.bystanders = s.bystanders || e.Field == akkoord.FieldBystander
				c.fills = append(c.fills, fill{e.Field, k.Mention, m.Rule.Strength})
			}
		}
	}
}

// fill gives the first mention that fills a field of the cue.
func (c *cue) fill(field akkoord.Field) (mention.Mention, bool) {
	for _, f := range c.fills {
		if f.field == field {
			return f.m, true
		}
	}
	return mention.Mention{}, false
}

// word gives the folded text of a token, "" outside the sentence.
func (r *reading) word(s *sentence, i int) string {
	if i < s.first || i >= s.end {
		return ""
	}
	return r.l.Folded(i)
}

// span gives the bytes of a sentence.
func (r *reading) span(sentence int) akkoord.Span { return r.doc.Sentences[sentence].Span }
