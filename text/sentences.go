package text

import "strings"

// SplitSentences fills doc.Sentences from doc.Text, Blocks and Tokens. Segmenters
// of any kind share it, so that they differ in their tokens alone. A full stop
// ends a sentence only where it is a token of its own, or where it closes an
// abbreviation and what follows speaks for a new beginning.
func SplitSentences(doc *Document) {
	doc.Sentences = doc.Sentences[:0]
	s := splitter{doc: doc, text: doc.Text, tokens: doc.Tokens}
	first := 0
	for i := range doc.Blocks {
		end, stop := first, int32(min(doc.Blocks[i].Span.End, len(doc.Text)))
		for end < len(s.tokens) && s.tokens[end].Start < stop {
			end++
		}
		s.block(i, first, end)
		first = end
	}
}

type splitter struct {
	doc    *Document
	text   string
	tokens []Token

	index  int  // index of the current block
	start  int  // first token of the current sentence
	end    int  // one past the block's last token
	quoted bool // inside straight double quotes, which look alike on both sides
	lines  lines
}

// block splits tokens [first, end).
func (s *splitter) block(index, first, end int) {
	s.index, s.start, s.end, s.quoted = index, first, end, false
	s.lines = lines{text: s.text, span: s.doc.Blocks[index].Span, line: first}
	text, tokens := s.text, s.tokens[:end]
	broken := first < end && strings.IndexByte(text[tokens[first].Start:tokens[end-1].End], '\n') >= 0
	for i := first; i < end; {
		t := &tokens[i]
		if broken && t.Space && i > first && breaksLine(text[tokens[i-1].End:t.Start]) {
			if s.lines.border(tokens, i) {
				s.cut(i)
			}
			s.lines.line = i
		}
		if t.Kind <= Number {
			i++
			if text[t.End-1] == '.' && i < end && s.endsAfterAbbreviation(i-1) {
				s.cut(i)
			}
			continue
		}
		next := i + 1
		if s.isTerminal(i) {
			next = s.closers(i + 1)
			if next < end && s.endsBefore(i, next) {
				s.cut(next)
			}
		} else {
			s.countQuote(i)
		}
		i = next
	}
	s.cut(end)
}

// cut ends the current sentence before token i.
func (s *splitter) cut(i int) {
	if i <= s.start {
		return
	}
	s.doc.Sentences = append(s.doc.Sentences, Sentence{
		First: int32(s.start), End: int32(i), Block: int32(s.index), Span: s.doc.SpanOf(s.start, i),
	})
	s.start = i
}

func (s *splitter) token(i int) string { return s.text[s.tokens[i].Start:s.tokens[i].End] }

// spaced reports whether white space stands before token i, or the block ends.
func (s *splitter) spaced(i int) bool { return i >= s.end || s.tokens[i].Space }

// isTerminal reports whether token i is a mark that can end a sentence.
func (s *splitter) isTerminal(i int) bool {
	if s.tokens[i].Kind != Punct {
		return false
	}
	switch s.text[s.tokens[i].Start] {
	case '.', '!', '?':
		return true
	}
	return s.token(i) == "…"
}

// closers gives the first token from i on that does not belong to the end of
// the sentence: further marks, closing quotes and brackets do.
func (s *splitter) closers(i int) int {
	for i < s.end && (!s.tokens[i].Space && s.isTerminal(i) || s.closes(i)) {
		s.countQuote(i)
		i++
	}
	return i
}

// closes reports whether token i, which follows the end of a sentence, closes a
// quotation or a bracket opened in it.
func (s *splitter) closes(i int) bool {
	t := s.tokens[i]
	if t.Kind != Punct {
		return false
	}
	switch s.token(i) {
	case "''", "»":
		return true
	case `"`:
		if t.Space {
			return s.quoted
		}
		return s.spaced(i+1) || s.tokens[i+1].Kind == Punct || s.quoted
	case "”", ")", "]":
		return !t.Space || s.spaced(i+1)
	case "'", "’", "‘", "“":
		return !t.Space && (s.spaced(i+1) || s.tokens[i+1].Kind == Punct)
	}
	return false
}

func (s *splitter) countQuote(i int) {
	if t := s.tokens[i]; t.End-t.Start == 1 && s.text[t.Start] == '"' {
		s.quoted = !s.quoted
	}
}

// endsBefore reports whether the sentence whose final mark is token i ends
// before token next, the first after its closing quotes.
func (s *splitter) endsBefore(i, next int) bool {
	if s.isEnumerator(i) {
		return false
	}
	if t := s.tokens[next]; !t.Space && next == i+1 {
		// "in 2019.De": the space is missing, unless the mark is part of a name
		// or of a number ("art. 3.B").
		word := t.Kind == Word && t.Shape != Lower && t.Shape != Upper && t.End-t.Start > 1
		return word && s.text[s.tokens[i].Start] != '!' || s.opensQuote(next)
	}
	return s.begins(next)
}

// isEnumerator reports whether token i is the stop of "3. " or "a. " at the
// start of a sentence.
func (s *splitter) isEnumerator(i int) bool {
	if i != s.start+1 || s.text[s.tokens[i].Start] != '.' || s.tokens[i].Space {
		return false
	}
	t := s.tokens[s.start]
	return t.End-t.Start <= 2 && t.Kind == Number || t.End-t.Start == 1 && t.Kind == Word
}

// begins reports whether a sentence can begin with token i. A small letter
// speaks against it; opening quotes and dashes leave it to what they precede.
func (s *splitter) begins(i int) bool {
	for stop := min(i+4, s.end); i < stop; i++ {
		t := s.tokens[i]
		switch {
		case t.Kind == Word && t.Shape == Lower:
			// "'s Middags": the capital stands on the next word.
			return isApostropheWord(s.token(i)) && i+1 < s.end && s.tokens[i+1].Shape != Lower
		case t.Kind != Punct:
			return true
		}
		switch mark := s.token(i); {
		case mark == "(" || mark == "[":
			return true
		case !opens(mark):
			return false
		}
	}
	return false
}

// opensQuote reports whether token i is a quotation mark at the start of what
// it quotes.
func (s *splitter) opensQuote(i int) bool {
	if s.spaced(i + 1) {
		return false
	}
	switch s.token(i) {
	case `"`, "“", "‘", "'", "„", ",,", "«":
		return s.begins(i + 1)
	}
	return false
}

// endsAfterAbbreviation reports whether token i, a word that ends in a full
// stop, is the last of its sentence.
func (s *splitter) endsAfterAbbreviation(i int) bool {
	next := i + 1
	if !s.tokens[next].Space || s.closes(next) {
		return false
	}
	word := strings.TrimSuffix(s.token(i), ".")
	switch lookUp(word) {
	case inner, beforeDigit:
		return false
	case closing:
		return s.tokens[next].Kind != Number && s.begins(next)
	case name:
		return beginsSentence(s.token(next))
	}
	// Initials and what is built like them.
	following := s.token(next)
	if !beginsSentence(following) || s.tokens[i].Shape == Lower {
		return false
	}
	return !isParticle(following) || next+1 >= s.end || s.tokens[next+1].Shape == Lower
}
