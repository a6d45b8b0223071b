package quality

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Report holds the scores of one comparison.
type Report struct {
	Articles  int      // golden records
	Predicted int      // golden records that a predicted one belongs to
	Rows      []Row    // one a field, in the order of the table
	Headline  float64  // mean F1 of the fields that matter most, not rounded
	Doubles   []Double // predicted records that another one took the place of
}

// Row holds the score of one field. P, R and F1 are rounded to four digits and
// are 0 where there is nothing to divide by.
type Row struct {
	Field      string
	TP, FP, FN int
	P, R, F1   float64
	Misses     []Miss // in article order
}

// Double tells of two predicted records that belong to one golden record: the
// later one counts.
type Double struct {
	Golden, Dropped, Kept string // ids
}

// headlineFields are the fields whose F1 makes up the headline.
var headlineFields = []string{"agreement", "kind", "name", "status", "signed", "valid_until", "signatories", "regions", "goals"}

func reportFields() []string {
	return slices.Concat([]string{"agreement"}, singleFields, listFields, []string{"party_kind"})
}

func newReport(articles, predicted int, tallies map[string]*tally, doubles []Double) *Report {
	r := &Report{Articles: articles, Predicted: predicted, Doubles: doubles}
	sum := 0.0
	for _, field := range reportFields() {
		row := tallies[field].row(field)
		r.Rows = append(r.Rows, row)
		if slices.Contains(headlineFields, field) {
			sum += row.F1
		}
	}
	r.Headline = sum / float64(len(headlineFields))
	return r
}

func (t *tally) row(field string) Row {
	ratio := func(a, b float64) float64 {
		if b == 0 {
			return 0
		}
		return a / b
	}
	p := ratio(float64(t.tp), float64(t.tp+t.fp))
	r := ratio(float64(t.tp), float64(t.tp+t.fn))
	f := ratio(2*p*r, p+r)
	return Row{field, t.tp, t.fp, t.fn, round4(p), round4(r), round4(f), t.misses}
}

// round4 rounds the decimal expansion of f, as printing does; multiplying and
// rounding would go wrong near halves.
func round4(f float64) float64 {
	v, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', 4, 64), 64)
	return v
}

// Row gives the row of a field; false when no such field is scored.
func (r *Report) Row(field string) (Row, bool) {
	i := slices.IndexFunc(r.Rows, func(row Row) bool { return row.Field == field })
	if i < 0 {
		return Row{}, false
	}
	return r.Rows[i], true
}

// Misses gives what went wrong in a field, in article order; an unknown field
// is an error that lists the known ones.
func (r *Report) Misses(field string) ([]Miss, error) {
	row, ok := r.Row(field)
	if !ok {
		return nil, fmt.Errorf("misses of %q: no such field; want one of %s", field, strings.Join(reportFields(), ", "))
	}
	return row.Misses, nil
}

// Table gives the scores as lines for reading, a field each, P, R and F1 to
// three digits, and the headline last.
func (r *Report) Table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d golden articles, %d of them predicted\n", r.Articles, r.Predicted)
	fmt.Fprintf(&b, "%-12s %5s %5s %5s %7s %7s %7s\n", "field", "tp", "fp", "fn", "P", "R", "F1")
	for _, row := range r.Rows {
		fmt.Fprintf(&b, "%-12s %5d %5d %5d %7.3f %7.3f %7.3f\n", row.Field, row.TP, row.FP, row.FN, row.P, row.R, row.F1)
	}
	fmt.Fprintf(&b, "headline %.4f\n", r.Headline)
	return b.String()
}

// JSON gives the scores as one line: articles, predicted, fields by name with
// tp, fp, fn, p, r and f1, and headline. It is written by hand because the bytes
// are a contract: a space after each comma and colon, 1.0 rather than 1, fields
// in the order of the table.
func (r *Report) JSON() string {
	var b strings.Builder
	fmt.Fprintf(&b, `{"articles": %d, "predicted": %d, "fields": {`, r.Articles, r.Predicted)
	for i, row := range r.Rows {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, `"%s": {"tp": %d, "fp": %d, "fn": %d, "p": %s, "r": %s, "f1": %s}`,
			row.Field, row.TP, row.FP, row.FN, decimal(row.P), decimal(row.R), decimal(row.F1))
	}
	fmt.Fprintf(&b, `}, "headline": %s}`+"\n", decimal(round4(r.Headline)))
	return b.String()
}

// decimal writes the shortest digits that give f, with a point in any case.
func decimal(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}
