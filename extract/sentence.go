package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

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

// word gives the folded text of a token, "" outside the sentence.
func (r *reading) word(s *sentence, i int) string {
	if i < s.first || i >= s.end {
		return ""
	}
	return r.l.Folded(i)
}

// span gives the bytes of a sentence.
func (r *reading) span(sentence int) akkoord.Span { return r.doc.Sentences[sentence].Span }
