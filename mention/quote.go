package mention

import "github.com/akkoord/akkoord/text"

// quoteMark sorts the marks that open and close a quotation; the plain ones do
// both.
func quoteMark(mark string) (opens, closes, double bool) {
	switch mark {
	case `"`:
		return true, true, true
	case "“", "„", "«", ",,":
		return true, mark == "“", true
	case "”", "»", "''":
		return false, true, true
	case "'", "’":
		return true, true, false
	case "‘":
		return true, false, false
	}
	return false, false, false
}

// quotedEnd gives the token after the quotation that token i opens, 0 when it
// opens none or the quotation does not close before limit.
func quotedEnd(l *Layer, i, limit int) int {
	if i >= limit {
		return 0
	}
	opens, _, double := quoteMark(l.Doc.TokenText(i))
	if !opens || l.Doc.Tokens[i].Kind == text.Word {
		return 0
	}
	for j := i + 1; j < limit; j++ {
		if l.Doc.Tokens[j].Kind == text.Word || l.Doc.Tokens[j].Space && j+1 < limit && !l.Doc.Tokens[j+1].Space {
			continue
		}
		if _, closes, d := quoteMark(l.Doc.TokenText(j)); closes && d == double && j > i+1 {
			return j + 1
		}
	}
	return 0
}

// quotes marks in l.Speech the tokens that stand in direct speech: between
// double marks, longer than a title, up to the end of the paragraph at most.
func quotes(l *Layer) {
	doc := l.Doc
	l.Speech = append(l.Speech[:0], make([]bool, len(doc.Tokens))...)
	for s := 0; s < len(doc.Sentences); {
		block := doc.Sentences[s].Block
		first := int(doc.Sentences[s].First)
		for s < len(doc.Sentences) && doc.Sentences[s].Block == block {
			s++
		}
		speechIn(l, first, int(doc.Sentences[s-1].End))
	}
	if l.mostlySpeech() {
		clear(l.Speech)
	}
}

// interviewTokens is how long a text is at least that can be an interview.
const interviewTokens = 120

// mostlySpeech reports whether more than two fifths of the document is direct speech:
// an interview, in which what people say is the text itself.
func (l *Layer) mostlySpeech() bool {
	n := 0
	for _, s := range l.Speech {
		if s {
			n++
		}
	}
	return len(l.Speech) >= interviewTokens && 5*n > 2*len(l.Speech)
}

func speechIn(l *Layer, first, end int) {
	doc := l.Doc
	open := -1
	for i := first; i < end; i++ {
		if doc.Tokens[i].Kind != text.Punct {
			continue
		}
		mark := doc.TokenText(i)
		opens, closes, double := quoteMark(mark)
		if !double && !opens && !closes || mark == "'" && !plainQuote(l, i, open >= 0) {
			continue
		}
		switch {
		case open < 0 && opens && (i+1 >= end || !doc.Tokens[i+1].Space):
			open = i
		case open >= 0 && closes:
			if o, _, d := quoteMark(doc.TokenText(open)); o && d == double {
				l.mark(open, i+1)
				open = -1
			}
		}
	}
	if open >= 0 && end-open > 8 {
		if _, _, d := quoteMark(doc.TokenText(open)); d {
			l.mark(open, end)
		}
	}
}

// plainQuote reports whether an apostrophe is a quotation mark: it opens with
// space before it only, and closes with none before it.
func plainQuote(l *Layer, i int, open bool) bool {
	if open {
		return !l.Doc.Tokens[i].Space
	}
	return l.Doc.Tokens[i].Space && i+1 < len(l.Doc.Tokens) && !l.Doc.Tokens[i+1].Space
}

// mark notes a quotation: speech when it is longer than a title would be, and
// a mention in every case.
func (l *Layer) mark(open, end int) {
	l.Mentions = append(l.Mentions, Mention{Quoted, int32(open), int32(end), -1})
	if end-open <= 9 {
		return
	}
	for i := open; i < end; i++ {
		l.Speech[i] = true
	}
}
