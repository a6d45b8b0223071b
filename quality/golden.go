package quality

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// Golden holds golden records, in the order of their paths.
type Golden struct {
	records []goldenRecord
	byID    map[string]int
}

type goldenRecord struct {
	answer answer
	file   string
	text   *string // of the article, white space folded; nil without a text file
}

// LoadGolden reads every NAME.json under dir as a golden record and NAME.txt
// beside it, where there is one, as its article. (Of an article in another form
// the text depends on who reads it, so the goals of its record are not looked
// up.) Golden records are written by hand and hence read strictly: whatever is
// wrong with any of them comes back at once as a *GoldenError.
func LoadGolden(dir string) (*Golden, error) {
	files, err := goldenFiles(dir)
	if err != nil {
		return nil, fmt.Errorf("load golden records: %w", err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("load golden records: no NAME.json under %s", dir)
	}
	g := &Golden{byID: map[string]int{}}
	var problems []Problem
	for _, file := range files {
		r, idAt, wrong := loadRecord(file)
		problems = append(problems, wrong...)
		if i, twice := g.byID[r.answer.id]; twice && r.answer.id != "" {
			idAt.Reason = fmt.Sprintf("id %q stands in %s too; every golden record needs its own", r.answer.id, g.records[i].file)
			problems = append(problems, idAt)
			continue
		}
		g.byID[r.answer.id] = len(g.records)
		g.records = append(g.records, r)
	}
	if len(problems) > 0 {
		return nil, &GoldenError{problems}
	}
	return g, nil
}

// Len gives the number of golden records.
func (g *Golden) Len() int { return len(g.records) }

// IDs gives the ids of the golden records, in the order of their paths.
func (g *Golden) IDs() []string {
	ids := make([]string, len(g.records))
	for i, r := range g.records {
		ids[i] = r.answer.id
	}
	return ids
}

// Find gives the golden id that a record with the given id belongs to: the same
// one, else its last path element ("dev/zorg-d01" belongs to "zorg-d01").
func (g *Golden) Find(id string) (golden string, ok bool) {
	if _, ok := g.byID[id]; ok {
		return id, true
	}
	id = id[strings.LastIndexByte(id, '/')+1:]
	_, ok = g.byID[id]
	return id, ok
}

// goldenFiles lists the JSON files under dir, sorted path element by element.
func goldenFiles(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Ext(path) == ".json" {
			files = append(files, path)
		}
		return err
	})
	return files, err
}

// loadRecord reads one golden file and the text beside it. It gives the place
// of the id as well, as a problem without a reason yet.
func loadRecord(file string) (goldenRecord, Problem, []Problem) {
	r, none := goldenRecord{file: file}, Problem{File: file}
	data, err := os.ReadFile(file)
	if err != nil {
		return r, none, []Problem{{File: file, Reason: err.Error()}}
	}
	var article *string
	textFile := strings.TrimSuffix(file, ".json") + ".txt"
	switch text, err := os.ReadFile(textFile); {
	case err == nil && utf8.Valid(text):
		article = new(string)
		*article = string(text)
	case err == nil:
		return r, none, []Problem{{File: textFile, Reason: "not UTF-8; convert it"}}
	case !errors.Is(err, fs.ErrNotExist):
		return r, none, []Problem{{File: textFile, Reason: err.Error()}}
	}
	a, id, problems := parseGolden(file, data, article)
	r.answer = a
	if article != nil {
		folded := fold(*article)
		r.text = &folded
	}
	return r, id, problems
}

// parseGolden checks one golden record and reads it. The article is nil where
// it is not known.
func parseGolden(file string, data []byte, article *string) (answer, Problem, []Problem) {
	c := &checker{file: file, data: data}
	if article != nil {
		c.article(*article)
	}
	root, err := parseTree(data)
	if err != nil {
		c.refuse(err.at, "%s", err.reason)
		return answer{}, Problem{File: file}, c.problems
	}
	c.record(root)
	id := c.place(c.idAt)
	if len(c.problems) > 0 {
		return answer{id: c.id}, id, c.problems
	}
	a, failed := decodeAnswer(data)
	if failed != nil {
		c.refuse(0, "%v", failed)
	}
	return a, id, c.problems
}

// GoldenError lists everything that is wrong with the golden records of a
// folder.
type GoldenError struct {
	Problems []Problem
}

// Error gives one line a problem.
func (e *GoldenError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "golden records: %d to mend", len(e.Problems))
	for _, p := range e.Problems {
		b.WriteString("\n" + p.String())
	}
	return b.String()
}

// Problem is one thing that is wrong with a golden file. Line and Column count
// from 1, the column in bytes; both are 0 when the file as a whole is meant.
type Problem struct {
	File         string
	Line, Column int
	Reason       string
}

// String gives file:line:column: reason.
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Reason
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Reason)
}

// sortProblems puts the problems of one file in the order of its lines.
func sortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
}
