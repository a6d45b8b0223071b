package rules_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
	"github.com/akkoord/akkoord/text"
)

// layer makes a layer by hand from a text in which mentions are written as
// <class words> or <class=value words>, also within one another:
//
//	<parties <party gemeente Zeist> en <party CZ>> tekenden op <date=2019-02-20 20 februari> het <instrument convenant>.
//
// Lines are sentences, blank lines part blocks, a full stop before a capital or
// the end ends a sentence. A clause ends at ";" and before ", die", ", maar",
// ", zodat"; a <clause> of a rule runs up to the next comma, ";" or the end.
func layer(v *mention.Vocabulary, marked string) *mention.Layer {
	l := &mention.Layer{Doc: &text.Document{}}
	type open struct {
		class, value string
		start        int
	}
	type found struct {
		open
		end int
	}
	var plain strings.Builder
	var stack []open
	var mentions []found
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; c {
		case '<':
			tag, _, _ := strings.Cut(marked[i+1:], " ")
			class, value, _ := strings.Cut(tag, "=")
			stack = append(stack, open{class, value, plain.Len()})
			i += len(tag) + 1
		case '>':
			mentions = append(mentions, found{stack[len(stack)-1], plain.Len()})
			stack = stack[:len(stack)-1]
		default:
			plain.WriteByte(c)
		}
	}
	tokenise(l.Doc, plain.String())
	l.Words = v.Words(nil, l.Doc)
	token := func(offset int) int32 {
		i, _ := slices.BinarySearchFunc(l.Doc.Tokens, int32(offset), func(t text.Token, o int32) int { return cmp.Compare(t.Start, o) })
		return int32(i)
	}
	for _, f := range mentions { // inner ones first
		add(l, f.class, f.value, token(f.start), token(f.end))
	}
	slices.SortStableFunc(l.Mentions, func(a, b mention.Mention) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End), cmp.Compare(a.Class, b.Class))
	})
	clauses(l)
	return l
}

func add(l *mention.Layer, class, val string, first, end int32) {
	m := mention.Mention{Class: mention.Class(slices.Index(mention.ClassNames[:], class)), First: first, End: end}
	span := l.Doc.SpanOf(int(first), int(end))
	form := span.In(l.Doc.Text)
	switch m.Class {
	case mention.None:
		panic("test text: unknown class " + class)
	case mention.Date, mention.Period:
		from, to, _ := strings.Cut(val, "/")
		d := mention.DateValue{}
		d.From, _ = akkoord.ParseDate(from)
		d.To, _ = akkoord.ParseDate(to)
		m.Ref, l.Dates = int32(len(l.Dates)), append(l.Dates, d)
	case mention.Duration:
		n, _ := strconv.Atoi(val)
		m.Ref, l.Durations = int32(len(l.Durations)), append(l.Durations, mention.DurationValue{Months: n})
	case mention.Num, mention.Money:
		n, _ := strconv.ParseInt(val, 10, 64)
		m.Ref, l.Numbers = int32(len(l.Numbers)), append(l.Numbers, n)
	case mention.Instrument:
		kind, name, _ := strings.Cut(val, "/")
		v := mention.InstrumentValue{Kind: akkoord.Kind(cmp.Or(kind, form)), Name: strings.ReplaceAll(name, "_", " ")}
		m.Ref, l.Instruments = int32(len(l.Instruments)), append(l.Instruments, v)
	case mention.Party:
		m.Ref, l.PartyValues = int32(len(l.PartyValues)), append(l.PartyValues, mention.PartyValue{Name: form, Span: span})
	case mention.Parties:
		list := mention.ListValue{}
		for i, p := range l.PartyValues {
			if span.Contains(p.Span) {
				list.Members = append(list.Members, int32(i))
			}
		}
		m.Ref, l.Lists = int32(len(l.Lists)), append(l.Lists, list)
	case mention.PartyRef:
		n, _ := strconv.Atoi(val)
		m.Ref, l.Refs = int32(len(l.Refs)), append(l.Refs, mention.RefValue{Count: n})
	case mention.Place:
		m.Ref, l.Places = int32(len(l.Places)), append(l.Places, mention.PlaceValue{Name: cmp.Or(val, form), Span: span})
	}
	l.Mentions = append(l.Mentions, m)
}

func tokenise(doc *text.Document, s string) {
	doc.Text = s
	space, breaks, last := true, 2, 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			if r == '\n' {
				breaks++
			}
			space, i = true, i+n
			continue
		}
		start, kind := i, text.Punct
		inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' }
		switch {
		case inWord(r):
			kind = text.Number
			for i < len(s) && (inWord(r) || r == '-' || r == '.' && i+1 < len(s) && unicode.IsLetter(rune(s[i+1]))) {
				if unicode.IsLetter(r) {
					kind = text.Word
				}
				i += n
				r, n = utf8.DecodeRuneInString(s[i:])
			}
		default:
			i += n
		}
		fresh := len(doc.Tokens) == 0 || breaks > 0
		if !fresh && last == '.' && space && unicode.IsUpper(first(s[start:])) {
			fresh = len(doc.Tokens)-int(doc.Sentences[len(doc.Sentences)-1].First) > 2 || doc.Tokens[len(doc.Tokens)-2].Kind != text.Number // not behind "1."
		}
		if breaks > 1 {
			doc.Blocks = append(doc.Blocks, akkoord.Block{Kind: akkoord.Paragraph, Span: akkoord.Span{Start: start}})
		}
		if fresh {
			doc.Sentences = append(doc.Sentences, text.Sentence{First: int32(len(doc.Tokens)), Block: int32(len(doc.Blocks) - 1), Span: akkoord.Span{Start: start}})
		}
		doc.Tokens = append(doc.Tokens, text.Token{Start: int32(start), End: int32(i), Kind: kind, Space: space})
		sent := &doc.Sentences[len(doc.Sentences)-1]
		sent.End, sent.Span.End = int32(len(doc.Tokens)), i
		doc.Blocks[len(doc.Blocks)-1].Span.End = i
		space, breaks, last = false, 0, int(s[start])
	}
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func clauses(l *mention.Layer) {
	doc, n := l.Doc, len(l.Doc.Tokens)
	l.ClauseOf, l.ClauseEnd = make([]int32, n), make([]int32, n)
	clause := int32(0)
	for _, s := range doc.Sentences {
		for i := int(s.First); i < int(s.End); i++ {
			prev := ""
			if i > int(s.First) {
				prev = doc.TokenText(i - 1)
			}
			if prev == ";" || prev == "," && slices.Contains([]string{"die", "maar", "zodat"}, doc.TokenText(i)) {
				clause++
			}
			l.ClauseOf[i] = clause
		}
		clause++
		end := int(s.End)
		for i := int(s.End) - 1; i >= int(s.First); i-- {
			if strings.Contains(".,;:", doc.TokenText(i)) {
				end = i
			}
			l.ClauseEnd[i] = int32(end)
		}
	}
}

// lexicon is what the tests' patterns name.
const lexicon = `
- id: sign
  forms: [teken, tekent, tekenen, tekenden, ondertekenen, ondertekenden, (sloten|sluiten) ..3 af, zetten ..6 handtekening ..3 onder]
- id: signed
  forms: [getekend, ondertekend, gesloten]
- id: be
  forms: [is, zijn, "{become}"]
- id: become
  forms: [werd, werden]
- id: modal
  forms: [zal, zullen, wil, willen]
`

// rule gives the text of a rule file with one rule around some of its lines.
func rule(id string, lines ...string) string {
	return fmt.Sprintf("- id: %s\n  doc: A rule of the tests.\n  %s\n", id, strings.Join(lines, "\n  ")) +
		"  traps: [nooit dit, nooit dat]\n"
}

// load loads rule files and the tests' lexicon.
func load(t testing.TB, v *mention.Vocabulary, files ...string) *rules.Set {
	t.Helper()
	set, err := rules.Load(files2fs(files...), v)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func files2fs(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{"lexicon.yaml": {Data: []byte(lexicon)}}
	for i, f := range files {
		fsys[fmt.Sprintf("rules%d.yaml", i+1)] = &fstest.MapFile{Data: []byte(f)}
	}
	return fsys
}

func rulesLoad(v *mention.Vocabulary, files ...string) (*rules.Set, error) {
	return rules.Load(files2fs(files...), v)
}
