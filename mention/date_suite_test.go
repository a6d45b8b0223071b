package mention

import (
	"bufio"
	"encoding/json"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// dateSuite is the shared date suite, from this folder.
const dateSuite = "../../shared/suites/dates/dates.jsonl"

type suiteText struct {
	ID, Text, Ref string
	Exhaustive    bool
	Expect        []suiteDate
}

type suiteDate struct {
	BStart, BEnd int
	Text, Type   string
	Value        json.RawMessage
	AnyOf        []json.RawMessage `json:"any_of"`
	Skip         json.RawMessage
}

// TestDateSuite scores the grammar as score.py of the suite does: an overlap
// finds a date, and its value counts by its first and last day.
func TestDateSuite(t *testing.T) {
	f, err := os.Open(dateSuite)
	if err != nil {
		t.Skipf("the shared date suite is not beside the module: %v", err)
	}
	defer f.Close()
	v := NewVocabulary()
	g := NewDateGrammar(v)
	g.Assistant = true
	var doc text.Document
	var gold, found, wrong, valued, right int
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s suiteText
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		ref, err := akkoord.ParseDate(s.Ref[:min(10, len(s.Ref))])
		if err != nil {
			t.Fatal(err)
		}
		text.Dutch{}.Segment(&doc, s.Text, nil)
		l := &Layer{Doc: &doc, Words: v.Words(nil, &doc)}
		g.Find(l, ref)
		sort.SliceStable(l.Mentions, func(i, j int) bool { return l.Mentions[i].First < l.Mentions[j].First })
		spans := FoundDates(l)
		used := map[int]bool{}
		var notes []string
		for _, e := range s.Expect {
			best, size := -1, 0
			for i, d := range spans {
				over := min(d.End, e.BEnd) - max(d.Start, e.BStart)
				if used[i] || over <= 0 {
					continue
				}
				if e.Type != "date" && e.Type != "daterange" || e.Skip != nil {
					used[i] = true
				} else if over > size || over == size && i > best {
					best, size = i, over
				}
			}
			if e.Type != "date" && e.Type != "daterange" || e.Skip != nil {
				continue
			}
			gold++
			hasValue := string(e.Value) != "null" && len(e.Value) > 0
			if hasValue {
				valued++
			}
			if best < 0 {
				notes = append(notes, "missed "+e.Text)
				continue
			}
			used[best] = true
			found++
			if !hasValue {
				continue
			}
			got, _ := json.Marshal(spans[best].Value)
			ok := false
			for _, want := range append(e.AnyOf, e.Value) {
				ok = ok || suiteDays(got) == suiteDays(want)
			}
			if ok {
				right++
			} else {
				notes = append(notes, "value "+s.Text[spans[best].Start:spans[best].End]+" = "+string(got)+", want "+string(e.Value))
			}
		}
		if s.Exhaustive {
			for i, d := range spans {
				if !used[i] {
					wrong++
					notes = append(notes, "surplus "+s.Text[d.Start:d.End])
				}
			}
		}
		if len(notes) > 0 && testing.Verbose() {
			t.Logf("%s (%.10s) %.120q\n\t%s", s.ID, s.Ref, s.Text, strings.Join(notes, "\n\t"))
		}
	}
	precision, recall := float64(found)/float64(found+wrong), float64(found)/float64(gold)
	f1, accuracy := 2*precision*recall/(precision+recall), float64(right)/float64(valued)
	t.Logf("precision %.4f, recall %.4f, F1 %.4f, value accuracy %.4f", precision, recall, f1, accuracy)
	if f1 < 0.92 || accuracy < 0.92 {
		t.Errorf("F1 %.4f and value accuracy %.4f: want at least 0.92 for both; go test -v lists every difference", f1, accuracy)
	}
}

// suiteDays gives the first and last day of a value of the suite.
func suiteDays(raw json.RawMessage) string {
	var d akkoord.Date
	if json.Unmarshal(raw, &d) == nil {
		return d.First().String() + ".." + d.Last().String()
	}
	var s string
	if json.Unmarshal(raw, &s) == nil && len(s) > 10 {
		return s[:10] + ".." + s[:10]
	}
	var p struct{ From, To akkoord.Date }
	if json.Unmarshal(raw, &p) != nil {
		return string(raw)
	}
	return p.From.First().String() + ".." + p.To.Last().String()
}
