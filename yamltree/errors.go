package yamltree

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Position is a place in a file. Line and Column count from 1; a column
// counts characters, as an editor does.
type Position struct {
	File         string
	Line, Column int
}

// String gives "file:line:column".
func (p Position) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

func (p Position) compare(q Position) int {
	return cmp.Or(strings.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Error is one thing that is wrong in a file.
type Error struct {
	Position
	Message string // what is wrong and what to write instead
}

// Error gives "file:line:column: message".
func (e *Error) Error() string { return e.Position.String() + ": " + e.Message }

// Errors is everything that is wrong in files, by file and line.
type Errors []*Error

// Error gives one line for every error.
func (l Errors) Error() string {
	lines := make([]string, len(l))
	for i, e := range l {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As find the single errors.
func (l Errors) Unwrap() []error {
	errs := make([]error, len(l))
	for i, e := range l {
		errs[i] = e
	}
	return errs
}

// Add adds an error; the message is made as fmt.Sprintf does.
func (l *Errors) Add(at Position, format string, args ...any) {
	*l = append(*l, &Error{at, fmt.Sprintf(format, args...)})
}

// Sorted gives the list as an error, by place: nil when it is empty.
func (l Errors) Sorted() error {
	if len(l) == 0 {
		return nil
	}
	slices.SortStableFunc(l, func(a, b *Error) int { return a.Position.compare(b.Position) })
	return slices.CompactFunc(l, func(a, b *Error) bool { return *a == *b })
}

// Nearest ends a message about an unknown name: the nearest known one, or the
// known ones where nothing is near and they are few.
func Nearest(name string, known []string) string {
	if len(known) == 0 {
		return ""
	}
	best, least := "", 2+len([]rune(name))/3
	for _, k := range known {
		if d := distance(name, k); d < least {
			best, least = k, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf(": did you mean %q?", best)
	case len(known) <= 20:
		return ": known are " + strings.Join(known, ", ")
	}
	return ""
}

// distance is the number of letters to add, drop or change (Levenshtein).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, c := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j, d := range y {
			change := diagonal
			if c != d {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}
