package mention

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// Layer holds the mentions of one document. It is filled by Finder.Find and may
// be filled again: its slices are reused.
type Layer struct {
	Doc      *text.Document
	finder   *Finder
	covered  []Class               // the class of the mention that covers a token, while mentions are being found
	aliases  map[string]PartyValue // abbreviations that the text introduces in brackets: "(NBOV)"
	held     []bool                // by token: a place holds it, while repeated names are sought
	worded   []bool                // by sentence: it holds a word for an agreement
	nouns    []int16               // the role noun that a token is, plus one; see roleTable
	numberAt []int64               // the number that starts at a token, 0 for none
	days     []Mention             // of class Date, by First
	units    []PartyValue          // the elements of the enumeration that is being read
	members  []int32               // of all Lists
	themes   []int32               // by theme: how many of its cue words the text has
	Words    []Word                // the vocabulary's number of every token
	traits   []trait               // by token
	forms    []string              // by token: folded, of those that the vocabulary does not know
	folded   []byte                // of foldNames
	foldEnds []int32

	Mentions []Mention // by First, then longest first, then class
	starts   []int32   // starts[i] = first index into Mentions with First >= i; two more than tokens
	sorted   []Mention // memory of order
	free     []int32

	Speech []bool // the token stands in direct speech

	ClauseOf  []int32 // the number of the clause that a token stands in; a new sentence starts a new clause
	ClauseEnd []int32 // for a token, where a clause that starts there ends (a token index, exclusive)

	Dates       []DateValue     // of Date and Period
	Durations   []DurationValue // of Duration
	Numbers     []int64         // of Num, and of Money in whole euros
	Instruments []InstrumentValue
	PartyValues []PartyValue // of Party
	Lists       []ListValue  // of Parties
	Refs        []RefValue   // of PartyRef
	Places      []PlaceValue // of Place
}

// DateValue is what a date or period means.
type DateValue struct {
	From akkoord.Date // of a Date: its value; of a Period: its first part, zero when open
	To   akkoord.Date // of a Date: zero; of a Period: its last part ("tot en met 2020": 2020), zero when open
	// Until is set when the text says "tot" without "en met", so that To is as
	// written but the day itself is no longer included.
	Until bool
	// Yearless is set when the text gives no year and nothing else in the text
	// resolved it; From is then zero unless Ref gave it.
	Yearless bool
}

// DurationValue is a length of time.
type DurationValue struct {
	Months int // "vier jaar" is 48, "drie maanden" 3
	Days   int // "zes weken" is 42, "tien dagen" 10
}

// At gives the mentions that start at token i, longest first.
func (l *Layer) At(i int) []Mention { return l.Mentions[l.starts[i]:l.starts[i+1]] }

// Between gives the mentions that start at the tokens [first, end).
func (l *Layer) Between(first, end int) []Mention {
	first, end = max(first, 0), min(end, len(l.Doc.Tokens))
	if first >= end {
		return nil
	}
	return l.Mentions[l.starts[first]:l.starts[end]]
}

// Text gives the source text of a mention.
func (l *Layer) Text(m Mention) string { return l.Doc.SpanOf(int(m.First), int(m.End)).In(l.Doc.Text) }

// Folded gives the folded form of token i.
func (l *Layer) Folded(i int) string {
	if w := l.Words[i]; w != 0 {
		return l.finder.vocabulary.Form(w)
	}
	form := l.Doc.TokenText(i)
	if isFolded(form) {
		return form
	}
	if len(l.forms) == 0 {
		l.foldNames()
	}
	return l.forms[i]
}

// known gives the folded form of a token that the vocabulary knows, "" of the
// others; the words of the grammars are all in it (see grammarWords).
func (l *Layer) known(i int) string { return l.finder.vocabulary.Form(l.Words[i]) }

// foldNames folds the words that the vocabulary does not know and that are not
// folded as they stand, most of them names: they are asked for again and again, and share one string.
func (l *Layer) foldNames() {
	l.folded, l.foldEnds = l.folded[:0], l.foldEnds[:0]
	for i := range l.Words {
		if l.Words[i] == 0 {
			if form := l.Doc.TokenText(i); !isFolded(form) {
				l.folded = appendFold(l.folded, form)
			}
		}
		l.foldEnds = append(l.foldEnds, int32(len(l.folded)))
	}
	shared, from := string(l.folded), int32(0)
	l.forms = slices.Grow(l.forms, len(l.Words))
	for _, end := range l.foldEnds {
		l.forms = append(l.forms, shared[from:end])
		from = end
	}
}

// Span gives the bytes of a mention.
func (l *Layer) Span(m Mention) akkoord.Span { return l.Doc.SpanOf(int(m.First), int(m.End)) }

// newLine reports whether token i stands on another line than the one before.
func (l *Layer) newLine(i int) bool {
	return l.Doc.Tokens[i].Space && strings.IndexByte(l.Doc.Text[l.Doc.Tokens[i-1].End:l.Doc.Tokens[i].Start], '\n') >= 0
}

// BodyStart gives the first token of a sentence behind a dateline: "ZWOLLE, 31
// maart 2021 - Kinderen …" starts at "Kinderen". Without one it is the
// sentence's first token.
func (l *Layer) BodyStart(sentence int) int {
	s := l.Doc.Sentences[sentence]
	if l.Doc.TokenText(int(s.First)) == "(" {
		// "(17 mei 2017) De witte bus …"
		for i := int(s.First) + 1; i < int(s.End)-1 && i < int(s.First)+8; i++ {
			if l.Doc.TokenText(i) == ")" && l.dated(int(s.First), i) {
				return i + 1
			}
		}
	}
	if !capitalised(l, int(s.First)) && l.Doc.Tokens[s.First].Kind != text.Number {
		return int(s.First)
	}
	if n := int(s.End - s.First); n < 9 && l.Doc.Tokens[s.First].Shape == text.Upper && l.dated(int(s.First), int(s.End)) && isPlaceOnly(l, int(s.First), int(s.First)+1) {
		// "UTRECHT, 5 september 2018."
		return int(s.End)
	}
	if next := int(s.First) + 1; next < int(s.End) && l.Doc.Tokens[s.First].Shape == text.Upper && l.Doc.Tokens[next].Shape == text.Capitalised &&
		isPlaceOnly(l, int(s.First), next) && !isPlaceOnly(l, next, next+1) {
		// "LAREN Als de schapen …"
		return next
	}
	for i := int(s.First) + 1; i < int(s.End)-1 && i < int(s.First)+12; i++ {
		if l.Doc.Tokens[i].Kind <= text.Number {
			continue
		}
		switch l.Doc.TokenText(i) {
		case "/":
		case "-", "–", "—", "|", "•", ">":
			if l.Doc.Tokens[i].Space && l.Doc.Tokens[i+1].Space && (l.Doc.Tokens[s.First].Shape == text.Upper || l.dated(int(s.First), i) || l.placesOnly(int(s.First), i)) {
				return i + 1
			}
			return int(s.First)
		}
	}
	return int(s.First)
}

// placesOnly reports whether the tokens [first, end) are a place, or two with a
// slash between them: "Nijmegen/Leuven - ".
func (l *Layer) placesOnly(first, end int) bool {
	for i := first + 1; i < end-1; i++ {
		if l.Doc.TokenText(i) == "/" {
			return isPlaceOnly(l, first, i) && l.placesOnly(i+1, end)
		}
	}
	return isPlaceOnly(l, first, end)
}

// dated reports whether a date stands in the tokens [first, end).
func (l *Layer) dated(first, end int) bool {
	at, _ := slices.BinarySearchFunc(l.days, first, func(m Mention, first int) int { return int(m.First) - first })
	for ; at < len(l.days) && int(l.days[at].First) < end; at++ {
		if int(l.days[at].End) <= end {
			return true
		}
	}
	return false
}

// gatherDays notes the dates of the text, once all are found.
func (l *Layer) gatherDays() {
	l.days = l.days[:0]
	for _, m := range l.Mentions {
		if m.Class == Date {
			l.days = append(l.days, m)
		}
	}
	if byFirst := func(a, b Mention) int { return int(a.First - b.First) }; !slices.IsSortedFunc(l.days, byFirst) {
		slices.SortFunc(l.days, byFirst)
	}
}

// order sorts Mentions, by token first: those of each token are counted, which
// gives starts as well. Few tokens have more than one, and these are inserted.
func (l *Layer) order() {
	n := len(l.Doc.Tokens)
	l.starts = append(l.starts[:0], make([]int32, n+2)...)
	for i := range l.Mentions {
		l.starts[l.Mentions[i].First+1]++
	}
	for i := 0; i <= n; i++ {
		l.starts[i+1] += l.starts[i]
	}
	l.sorted = append(l.sorted[:0], l.Mentions...)
	l.free = append(l.free[:0], l.starts...)
	for _, m := range l.sorted {
		first, at := l.starts[m.First], l.free[m.First]
		l.free[m.First]++
		for ; at > first && comesBefore(m, l.Mentions[at-1]); at-- {
			l.Mentions[at] = l.Mentions[at-1]
		}
		l.Mentions[at] = m
	}
}

// comesBefore orders two mentions that start at the same token.
func comesBefore(a, b Mention) bool {
	return a.End > b.End || a.End == b.End && a.Class < b.Class
}
