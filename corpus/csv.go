package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// CSV says how files with columns are read. The zero value goes by the names in
// the first row, which are known in Dutch and English, and by the mark that
// separates them.
type CSV struct {
	// The names of the columns, as the first row writes them, whatever the case.
	Text, Title, Date, URL, ID, Source string
	// Separator is the mark between columns. 0 = the one that the first row has
	// most: a comma, a semicolon, a tab or a bar.
	Separator rune
}

// csvColumns are the names that each column goes by, best first.
var csvColumns = []struct {
	what  string
	names []string
}{
	{"text", []string{"text", "tekst", "fulltext", "full text", "volledige tekst", "artikeltekst", "body", "inhoud", "content", "bericht", "artikel", "article"}},
	{"title", []string{"title", "titel", "kop", "headline", "koptekst", "onderwerp", "subject"}},
	{"date", []string{"published", "gepubliceerd", "gepubliceerd op", "published at", "publicatiedatum", "publication date", "publish date", "date published", "pubdate", "datum", "date"}},
	{"url", []string{"url", "link", "webadres", "permalink", "uri", "adres"}},
	{"id", []string{"id", "guid", "artikel id", "article id", "artikelnummer", "nummer", "nr"}},
	{"source", []string{"source", "bron", "krant", "newspaper", "medium", "uitgever", "publisher", "publicatie", "publication"}},
}

// names gives the names that the user has set, in the order of csvColumns.
func (c *CSV) names() []string { return []string{c.Text, c.Title, c.Date, c.URL, c.ID, c.Source} }

// readCSV reads a file with columns of any size, one article a row. The first
// row names the columns. A row that is wrong is refused by the number of its
// first line.
func readCSV(r *reader, in input) error {
	src := bufio.NewReaderSize(in.Reader, 1<<16)
	head, _ := src.Peek(1 << 12)
	if isUTF16(head) {
		src = bufio.NewReaderSize(utf16Decoder(head).Reader(src), 1<<16)
		head, _ = src.Peek(1 << 12)
	}
	if reason := binaryContent(head); reason != "" {
		r.reject(in, reason)
		return nil
	}
	t := newTable(src, head, r.opt.CSV, r.opt.MaxBytes)
	switch reason := t.header(r.opt.CSV); {
	case reason != "":
		r.reject(in, reason)
		return nil
	case t.at[0] < 0: // a table of figures, as there are in many folders
		return notArticles("no column with the text: say with --csv-text which it is; the columns are " + t.columnList())
	}
	for {
		row, line, err := t.next()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, errWrongRow), errors.Is(err, errLongRow):
			r.refused(Refusal{Source: at(in.name, line), ID: r.csvID(in, "", line), Reason: err.Error()})
			if errors.Is(err, errLongRow) {
				return nil
			}
			continue
		case err != nil:
			r.reject(in, unreadable(err))
			return nil
		}
		a, reason := t.article(row)
		a.ID = r.csvID(in, a.ID, line)
		if reason != "" {
			r.refused(Refusal{Source: at(in.name, line), ID: a.ID, Reason: reason})
			continue
		}
		if err := r.deliver(in.name, line, draft{Article: a}); err != nil {
			return err
		}
	}
}

// csvID puts the prefix before an id; a row without one is known by its line.
func (r *reader) csvID(in input, id string, line int) string {
	if id == "" && in.id != "" {
		id = fmt.Sprintf("%s#%d", in.id, line)
	}
	return r.id(id)
}

var (
	errWrongRow = errors.New("bad row")
	errLongRow  = errors.New("bad row: too large for one article; a quotation mark that opens it may not be closed. The rest of the file was not read")
)
