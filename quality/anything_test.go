package quality

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestScoreAgreesWithReferenceOnAnything compares on made-up records whose
// values were chosen to be awkward.
func TestScoreAgreesWithReferenceOnAnything(t *testing.T) {
	ref := startReference(t)
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		golden, predicted := filepath.Join(dir, "golden"), filepath.Join(dir, "predicted.jsonl")
		os.RemoveAll(golden)
		os.MkdirAll(golden, 0o755)
		write := func(path string, data []byte) {
			if err := os.WriteFile(path, data, 0o644); err != nil {
				t.Fatalf("%v", err)
			}
		}
		var lines []byte
		for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
			id := fmt.Sprintf("a%d", i)
			g := map[string]any{"id": id, "agreements": rapid.SliceOfN(anyAgreement(true), 0, 3).Draw(t, "golden")}
			p := map[string]any{"id": rapid.SampledFrom([]string{"", "x/"}).Draw(t, "folder") + id, "agreements": rapid.SliceOfN(anyAgreement(false), 0, 3).Draw(t, "predicted")}
			data, _ := json.Marshal(g)
			write(filepath.Join(golden, id+".json"), data)
			if rapid.Bool().Draw(t, "text") {
				// all golden goals stand in the text, with other white space
				text := strings.NewReplacer(" ", "\u00a0\x1c\n").Replace(strings.Join(goalPool, " . "))
				write(filepath.Join(golden, id+".txt"), []byte(text))
			}
			line, _ := json.Marshal(p)
			lines = append(append(lines, line...), '\n')
		}
		write(predicted, lines)
		ref.compare(t, golden, predicted)
	})
}

var (
	namePool = []string{
		"Gemeente Zeist", "zeist", "de gemeente ZEIST (Utrecht)", "Provincie Zeist", "Stad Zeist", "'s-Hertogenbosch", "s Hertogenbosch",
		"’s‑Hertogenbosch", "Ministerie van BZK", "ministerie BZK", "van BZK", "De Het", "het", "Stichting", "stichting Stichting de Roos",
		"A.S.R.", "ASR", "R&D+", "R & D +", "...", "ﬁnanciën", "FINANCIËN", "Financie\u0308n", "İstanbul", "i̇stanbul", "ΟΔΟΣ ΑΣ", "οδος ας",
		"x²", "x2", "½", "Regio_X", "(alleen haken)", "een (t) de t", "gemeenten Regio Twente", "Ǆ", "ẞ", "STRASSE", "ﬀ", "a\x1cb", "e\u0301\u0301",
	}
	goalPool = []string{
		"wateroverlast te voorkomen", "Wateroverlast na zware buien te voorkomen", "de de de zorg", "zorg de", "ΑΣ ΑΣ ½ x²", "a b c d e f g h i j",
		"a b c d e f g x y z", "b c d e f g h i j k l m n",
	}
)

// anyAgreement generates agreements. Golden ones keep to the golden form;
// predicted ones hold values that no program should write.
func anyAgreement(golden bool) *rapid.Generator[map[string]any] {
	odd := func(values ...any) []any {
		if golden {
			return nil
		}
		return values
	}
	pick := func(pool []string, more ...any) *rapid.Generator[any] {
		values := []any{}
		for _, s := range pool {
			values = append(values, s)
		}
		return rapid.SampledFrom(append(values, more...))
	}
	return rapid.Custom(func(t *rapid.T) map[string]any {
		a := map[string]any{}
		set := func(key string, gen *rapid.Generator[any]) {
			if key == "kind" && golden || rapid.IntRange(0, 3).Draw(t, "has "+key) > 0 {
				a[key] = gen.Draw(t, key)
			}
		}
		set("kind", pick([]string{"pact", "convenant", "manifest"}, odd("", 7, nil)...))
		set("status", pick([]string{"signed", "ended"}, nil))
		set("name", pick(namePool, odd("", nil, 12)...))
		for _, key := range []string{"signed", "valid_from", "valid_until"} {
			set(key, pick([]string{"2019", "2019-02", "2020-02-29"}, append(odd("", 2019), nil)...))
		}
		set("party_count", pick(nil, append(odd("3"), 3, 4, nil)...))
		if golden {
			a["kind_also"] = rapid.SliceOfN(pick([]string{"convenant", "manifest"}), 0, 2).Draw(t, "kind_also")
		}
		party := rapid.Custom(func(t *rapid.T) any {
			return map[string]any{"name": pick(namePool, odd("", 12)...).Draw(t, "name"), "kind": pick([]string{"gemeente", "overig"}, nil).Draw(t, "kind"), "span": []int{1, 2}}
		})
		a["signatories"] = rapid.SliceOfN(party, 0, 4).Draw(t, "signatories")
		region := pick(namePool)
		goal := pick(goalPool, odd("elders de zorg", "", "zorg")...)
		if !golden {
			region = rapid.Custom(func(t *rapid.T) any { return map[string]any{"name": pick(namePool).Draw(t, "name")} })
			goal = rapid.Custom(func(t *rapid.T) any {
				return map[string]any{"text": pick(goalPool, "elders de zorg", "", "zorg").Draw(t, "text"), "span": []int{1, 2}}
			})
		}
		a["regions"] = rapid.SliceOfN(region, 0, 3).Draw(t, "regions")
		a["goals"] = rapid.SliceOfN(goal, 0, 3).Draw(t, "goals")
		return a
	})
}
