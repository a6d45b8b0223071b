package quality

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/akkoord/akkoord"
)

// Extract reads the agreements of one article. The extractor's own method fits.
type Extract func(akkoord.Article) (akkoord.Record, error)

// Predicted holds the records that are compared with the golden ones, in the
// order in which they came. The zero value holds none.
type Predicted struct {
	answers []answer
}

// Add appends a record.
func (p *Predicted) Add(r akkoord.Record) { p.answers = append(p.answers, answerOf(r)) }

// Run extracts the articles that have a golden record and passes over the
// others. The first error stops it and names the article.
func (g *Golden) Run(articles []akkoord.Article, extract Extract) (*Predicted, error) {
	p := &Predicted{}
	for _, a := range articles {
		if _, ok := g.Find(a.ID); !ok {
			continue
		}
		r, err := extract(a)
		if err != nil {
			return nil, fmt.Errorf("extract %q for its golden record: %w", a.ID, err)
		}
		p.Add(r)
	}
	return p, nil
}

// ReadPredicted reads records from JSON lines; empty lines are passed over and
// lines may be of any length. Only the scored keys are read and the others may
// hold anything. A line that is no record is an error that names file, line and
// reason; file is only used for that.
func ReadPredicted(r io.Reader, file string) (*Predicted, error) {
	p := &Predicted{}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("read predicted records %s: %w", file, err)
		}
		if text := bytes.TrimSpace(line); len(text) > 0 {
			a, err := decodeAnswer(text)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: want one record as a JSON object: %w", file, n, err)
			}
			p.answers = append(p.answers, a)
		}
		if err != nil {
			return p, nil
		}
	}
}

// byGolden gives the predicted answer of each golden id that has one. Where two
// belong to the same golden record the later one counts.
func (p *Predicted) byGolden(g *Golden) (map[string]answer, []Double) {
	found := map[string]answer{}
	var doubles []Double
	for _, a := range p.answers {
		id, ok := g.Find(a.id)
		if !ok {
			continue
		}
		if earlier, twice := found[id]; twice {
			doubles = append(doubles, Double{id, earlier.id, a.id})
		}
		found[id] = a
	}
	return found, doubles
}
