package corpus

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// table is a file with columns on its way to articles.
type table struct {
	rows    *csv.Reader
	limit   *rowLimit
	columns []string
	at      []int // for each of csvColumns its index, -1 for none
	start   int   // lines before the header
	last    int   // the line that the last row ends on
}

// rowLimit ends a stream when one row takes too much of it.
type rowLimit struct {
	io.Reader
	max, left int64
}

func (l *rowLimit) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, errLongRow
	}
	if int64(len(p)) > l.left {
		p = p[:l.left]
	}
	n, err := l.Reader.Read(p)
	l.left -= int64(n)
	return n, err
}

func newTable(src *bufio.Reader, head []byte, opt CSV, most int64) *table {
	t := &table{}
	if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		src.Discard(3)
		head = head[3:]
	}
	separator := opt.Separator
	// Excel writes the mark into a line of its own.
	if rest, ok := bytes.CutPrefix(head, []byte("sep=")); ok && len(rest) > 1 && (rest[1] == '\n' || rest[1] == '\r') {
		if separator == 0 {
			separator = rune(rest[0])
		}
		src.ReadString('\n')
		head, t.start = rest[bytes.IndexByte(rest, '\n')+1:], 1
	}
	if separator == 0 {
		separator = mostOf(head)
	}
	// The reader has a buffer of its own, which reads ahead of the row.
	t.limit = &rowLimit{Reader: src, max: most + 1<<13}
	t.limit.left = t.limit.max
	t.rows = csv.NewReader(t.limit)
	t.rows.Comma, t.rows.FieldsPerRecord, t.rows.ReuseRecord = separator, -1, true
	return t
}

// mostOf gives the mark that the first line has most outside quotation marks.
func mostOf(head []byte) rune {
	counts := map[byte]int{}
	quoted := false
	for _, b := range head {
		if b == '"' {
			quoted = !quoted
		}
		if b == '\n' && !quoted {
			break
		}
		if !quoted {
			counts[b]++
		}
	}
	best := byte(',')
	for _, mark := range []byte(",;\t|") {
		if counts[mark] > counts[best] {
			best = mark
		}
	}
	return rune(best)
}

// header reads the first row and finds the columns. There may be none with the
// text, unless the user has named it.
func (t *table) header(opt CSV) (reason string) {
	row, _, err := t.next()
	if err == io.EOF {
		return "empty: there is no word in it"
	} else if err != nil {
		return fmt.Sprintf("bad first row, which has to name the columns: %v", err)
	}
	for _, name := range row {
		t.columns = append(t.columns, decodeField(name))
	}
	for i, wanted := range opt.names() {
		column := csvColumns[i]
		found := -1
		if wanted != "" {
			if found = t.column(wanted); found < 0 {
				return fmt.Sprintf("no column %q; the columns are %s", wanted, t.columnList())
			}
		}
		for _, name := range column.names {
			if found < 0 {
				found = t.column(name)
			}
		}
		t.at = append(t.at, found)
	}
	return ""
}

// column gives the index of the column of a name, -1 for none.
func (t *table) column(name string) int {
	for i, c := range t.columns {
		if strings.EqualFold(columnName(c), columnName(name)) {
			return i
		}
	}
	return -1
}

func columnName(s string) string {
	return foldSpace(strings.NewReplacer("_", " ", "-", " ").Replace(s))
}

func (t *table) columnList() string {
	list := fmt.Sprintf("%q", t.columns[:min(len(t.columns), 20)])
	return strings.ReplaceAll(list[1:len(list)-1], `" "`, `", "`)
}

// next gives the next row and the line that it begins on.
func (t *table) next() (row []string, line int, err error) {
	row, err = t.rows.Read()
	t.limit.left = t.limit.max
	var wrong *csv.ParseError
	switch {
	case errors.Is(err, errLongRow):
		return nil, t.last + 1, errLongRow
	case errors.As(err, &wrong):
		return nil, wrong.StartLine + t.start, fmt.Errorf("%w: %v in column %d of line %d", errWrongRow, wrong.Err, wrong.Column, wrong.Line+t.start)
	case err != nil:
		return nil, 0, err
	}
	line, _ = t.rows.FieldPos(0)
	line += t.start
	end, _ := t.rows.FieldPos(len(row) - 1)
	t.last = t.start + end + strings.Count(row[len(row)-1], "\n")
	if t.columns != nil && len(row) != len(t.columns) {
		return nil, line, fmt.Errorf("%w: it has %d columns, the first row has %d", errWrongRow, len(row), len(t.columns))
	}
	return row, line, nil
}

// article makes an article of a row.
func (t *table) article(row []string) (a akkoord.Article, reason string) {
	field := func(i int) string {
		if t.at[i] < 0 {
			return ""
		}
		return decodeField(row[t.at[i]])
	}
	a.Text = field(0)
	a.Title = akkoord.OptString(foldSpace(field(1)))
	a.URL = akkoord.OptString(strings.TrimSpace(field(3)))
	a.ID = strings.TrimSpace(field(4))
	a.Source = akkoord.OptString(foldSpace(field(5)))
	if s := strings.TrimSpace(field(2)); s != "" {
		d, ok := machineDate(s)
		if !ok {
			return a, fmt.Sprintf("%q is %q: want YYYY-MM-DD, YYYY-MM, YYYY, D-M-YYYY or a time like 2019-02-22T09:00:00+01:00", t.columns[t.at[2]], s)
		}
		a.Published, a.PublishedFrom = d, akkoord.FromGiven
	}
	return a, ""
}

// decodeField gives a field in UTF-8, as decode would the whole file.
func decodeField(s string) string {
	if !utf8.ValidString(s) {
		s = decode8([]byte(s))
	}
	return dropReturns(strings.TrimPrefix(s, "\ufeff"))
}
