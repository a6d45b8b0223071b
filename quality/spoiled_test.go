package quality

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestScoreAgreesWithReference spoils the shared golden records a little, in
// ways that programs get them wrong, and compares the scores.
func TestScoreAgreesWithReference(t *testing.T) {
	ref := startReference(t)
	for _, set := range []string{"seeds", "dev"} {
		dir := filepath.Join(sharedGold, set)
		files, err := goldenFiles(dir)
		if err != nil {
			t.Fatal(err)
		}
		for level := range 4 {
			var lines []byte
			for i, file := range files {
				var r map[string]any
				data, err := os.ReadFile(file)
				if err == nil {
					err = json.Unmarshal(data, &r)
				}
				if err != nil {
					t.Fatal(err)
				}
				s := spoiler{rand.New(rand.NewPCG(uint64(level), uint64(i))), float64(level) * 0.15}
				if s.record(r) {
					line, _ := json.Marshal(r)
					lines = append(append(lines, line...), '\n')
				}
			}
			predicted := filepath.Join(t.TempDir(), "predicted.jsonl")
			if err := os.WriteFile(predicted, lines, 0o644); err != nil {
				t.Fatal(err)
			}
			ref.compare(t, dir, predicted)
		}
	}
}

// spoiler changes a record at random; often is the chance of each change.
type spoiler struct {
	*rand.Rand
	often float64
}

func (s spoiler) now() bool { return s.Float64() < s.often }

// record spoils a record in place; false leaves it out altogether.
func (s spoiler) record(r map[string]any) bool {
	r["rules"] = "sha256:0" // a key that is not scored
	if s.now() {
		r["id"] = "some/where/" + r["id"].(string)
	}
	list := r["agreements"].([]any)
	if s.now() && len(list) > 0 {
		list = list[1:]
	}
	for _, a := range list {
		s.agreement(a.(map[string]any))
	}
	if s.now() {
		list = append(list, map[string]any{"kind": "pact", "signed": "2001", "signatories": []any{map[string]any{"name": "Niemand", "kind": "overig"}}})
	}
	s.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	r["agreements"] = list
	return s.Float64() > s.often/4
}

func (s spoiler) agreement(a map[string]any) {
	for _, field := range singleFields {
		switch v, ok := a[field].(string); {
		case s.now():
			a[field] = nil
		case !s.now():
		case ok && field == "name":
			a[field] = "het " + strings.ToUpper(v)
		case ok:
			a[field] = v[:len(v)-1]
		default:
			a[field] = 2020
		}
	}
	for _, field := range listFields {
		var kept []any
		for _, x := range a[field].([]any) {
			object, isObject := x.(map[string]any)
			if !isObject {
				object = map[string]any{"text": x}
			}
			if s.now() && isObject {
				object["kind"] = "overig"
			}
			for _, key := range []string{"text", "name"} {
				if text, ok := object[key].(string); ok {
					object[key] = s.words(text)
				}
			}
			object["span"] = []int{3, 9}
			if !s.now() {
				kept = append(kept, object)
			}
			if s.now() {
				kept = append(kept, object) // twice
			}
		}
		a[field] = kept
	}
}

// words spoils a name or goal: a word less, another case, brackets, an article.
func (s spoiler) words(text string) string {
	words := strings.Fields(text)
	if s.now() {
		words = words[:max(1, len(words)-1-s.IntN(3))]
	}
	text = strings.Join(words, " ")
	if s.now() {
		return []string{strings.ToUpper(text), "de " + text, text + " (afk.)", "gemeente " + text, strings.ToLower(text)}[s.IntN(5)]
	}
	return text
}
