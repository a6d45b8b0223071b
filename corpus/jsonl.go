package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// article is one line of a jsonl file. All keys but text are optional, null is
// as good as absent, and keys that are not listed are ignored.
type article struct {
	ID            jsonID            `json:"id"`
	URL           akkoord.OptString `json:"url"`
	Title         akkoord.OptString `json:"title"`
	Published     string            `json:"published"`
	PublishedFrom akkoord.OptString `json:"published_from"`
	Source        akkoord.OptString `json:"source"`
	Text          *string           `json:"text"`
	Blocks        json.RawMessage   `json:"blocks"`
}

// jsonID is an id that may be written as a number.
type jsonID string

// UnmarshalJSON reads a string, a number or null.
func (id *jsonID) UnmarshalJSON(b []byte) error {
	switch {
	case bytes.Equal(b, []byte("null")):
		return nil
	case b[0] == '"':
		return json.Unmarshal(b, (*string)(id))
	case b[0] == '-' || '0' <= b[0] && b[0] <= '9':
		*id = jsonID(b)
		return nil
	}
	return errors.New(`"id" has to be a string or a number`)
}

// readLines reads a jsonl file of any size, one article a line. A line that is
// wrong is refused by its number; empty lines are skipped.
func readLines(r *reader, in input) error {
	src := bufio.NewReaderSize(in.Reader, 1<<16)
	if head, _ := src.Peek(1024); isUTF16(head) {
		src = bufio.NewReader(utf16Decoder(head).Reader(src))
	}
	lines := lineReader{src: src, limit: r.opt.MaxBytes}
	for number := 1; ; number++ {
		line, size, err := lines.next()
		if err != nil && err != io.EOF {
			r.refused(Refusal{Source: at(in.name, number), Reason: unreadable(err)})
			return nil
		}
		last := err == io.EOF
		if size > lines.limit {
			r.refused(Refusal{Source: at(in.name, number), Reason: tooLarge(size, lines.limit)})
		} else if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := r.line(in, number, line); err != nil {
				return err
			}
		}
		if last {
			return nil
		}
	}
}

func (r *reader) line(in input, number int, line []byte) error {
	if number == 1 {
		line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	}
	if !utf8.Valid(line) {
		line = []byte(decode8(line))
	}
	id := ""
	if in.id != "" {
		id = fmt.Sprintf("%s#%d", in.id, number)
	}
	a, reason := r.scan.parseArticle(line)
	if a.ID == "" {
		a.ID = id
	}
	a.ID = r.id(a.ID)
	if reason != "" {
		r.refused(Refusal{Source: at(in.name, number), ID: a.ID, Reason: reason})
		return nil
	}
	return r.deliver(in.name, number, draft{Article: a})
}

// parseArticle reads one line; the reason says what is wrong with it, then the
// article holds the id, if that was legible.
func (s *scanner) parseArticle(line []byte) (a akkoord.Article, reason string) {
	var l article
	if !s.article(line, &l) {
		l = article{}
		if err := json.Unmarshal(line, &l); err != nil {
			return akkoord.Article{ID: string(l.ID)}, "bad JSON: " + jsonReason(err)
		}
	}
	a.ID = string(l.ID)
	if l.Text == nil {
		return a, `no text: the line has no "text"`
	}
	a.URL, a.Title, a.Source = l.URL, l.Title, l.Source
	a.Text = dropReturns(strings.TrimPrefix(*l.Text, "\ufeff"))
	if l.Published != "" {
		d, ok := stampDate(l.Published)
		if !ok {
			return a, fmt.Sprintf(`"published" is %q: want YYYY-MM-DD, YYYY-MM, YYYY or a time like 2019-02-22T09:00:00+01:00`, l.Published)
		}
		a.Published, a.PublishedFrom = d, akkoord.FromGiven
		if l.PublishedFrom != "" {
			a.PublishedFrom = l.PublishedFrom
		}
	}
	if len(a.Text) == len(*l.Text) {
		a.Blocks = parseBlocks(l.Blocks, a.Text)
	}
	return a, ""
}

// jsonReason words an error of encoding/json by what the user wrote.
func jsonReason(err error) string {
	var t *json.UnmarshalTypeError
	if !errors.As(err, &t) {
		return err.Error()
	}
	if t.Field == "" {
		return fmt.Sprintf("the line is %s, want an object", an(t.Value))
	}
	return fmt.Sprintf("%q is %s, want a string", t.Field, an(t.Value))
}

func an(noun string) string {
	noun, _, _ = strings.Cut(noun, " ") // "number 3.5"
	if noun == "array" || noun == "object" {
		return "an " + noun
	}
	return "a " + noun
}

// parseBlocks takes over the blocks that "akkoord load" wrote, so that a page
// read back from jsonl gives the same records. Anything else is no reason to
// refuse the line: nil, and the text decides.
func parseBlocks(raw json.RawMessage, text string) []akkoord.Block {
	var blocks []akkoord.Block
	if len(raw) == 0 || json.Unmarshal(raw, &blocks) != nil {
		return nil
	}
	end := 0
	for _, b := range blocks {
		if b.Span.Start < end || b.Span.End <= b.Span.Start || b.Span.End > len(text) ||
			!utf8.RuneStart(text[b.Span.Start]) || b.Span.End < len(text) && !utf8.RuneStart(text[b.Span.End]) {
			return nil
		}
		switch b.Kind {
		case akkoord.Heading, akkoord.Paragraph, akkoord.Item, akkoord.Caption, akkoord.Quote, akkoord.Furniture:
		default:
			return nil
		}
		end = b.Span.End
	}
	return blocks
}
