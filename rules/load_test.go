package rules_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// file is a file of testdata beside the tests' lexicon, or as the lexicon.
func file(t testing.TB, name string) fstest.MapFS {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	as := name
	if strings.HasPrefix(name, "lexicon") {
		as = "lexicon.yaml"
	}
	fsys := fstest.MapFS{"lexicon.yaml": {Data: []byte(lexicon)}}
	fsys[as] = &fstest.MapFile{Data: src}
	return fsys
}

// Every refusal has a line in a file of testdata, and its message here.
func TestBadFiles(t *testing.T) {
	for name, want := range refusals {
		t.Run(name, func(t *testing.T) {
			_, err := rules.Load(file(t, name+".bad.yaml"), mention.NewVocabulary())
			var list rules.ErrorList
			if !errors.As(err, &list) {
				t.Fatalf("error %v (%T), want an ErrorList", err, err)
			}
			if got := list.Error(); got != strings.TrimSpace(want) {
				t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(want))
			}
		})
	}
	files, _ := filepath.Glob("testdata/*.bad.yaml")
	if len(files) != len(refusals) {
		t.Errorf("%d bad files, %d of them in the table", len(files), len(refusals))
	}
}

func TestGoodFiles(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.good.yaml")
	if len(files) == 0 {
		t.Fatal("no good files")
	}
	for _, f := range files {
		if _, err := rules.Load(file(t, filepath.Base(f)), mention.NewVocabulary()); err != nil {
			t.Errorf("%v", err)
		}
	}
}

func TestRuleIsReadWhole(t *testing.T) {
	set, err := rules.Load(file(t, "lines.good.yaml"), mention.NewVocabulary())
	if err != nil {
		t.Fatal(err)
	}
	r := set.Rule("a.b")
	if r.Doc != "Text over lines.\n" && r.Doc != "Text over lines." {
		t.Errorf("doc %q", r.Doc)
	}
	if r.When.String() != "<parties:who> {sign}" || r.Unless[0].Source != "it's {modal}" || r.Scope != rules.Sentence || r.Literals != 1 {
		t.Errorf("when %q unless %q scope %s literals %d", r.When, r.Unless[0].Source, r.Scope, r.Literals)
	}
	ex := r.Examples[1]
	if ex.Text != "Zij\ntekenen [sic]." || ex.Published.Year != 2019 || ex.At.Line != 19 || ex.Marks[0].Span.In(ex.Text) != "Zij" {
		t.Errorf("example %+v", ex)
	}
	if set.Rule("a.older") != r || set.Rule("nothing") != nil {
		t.Error("a rule must be found by the ids that it had, and only by those")
	}
}

func TestEmbeddedRulesLoad(t *testing.T) {
	set, err := rules.Load(rules.Embedded(), mention.NewVocabulary())
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Rules()) == 0 || !strings.HasPrefix(set.Hash(), "sha256:") {
		t.Errorf("%d rules, hash %q", len(set.Rules()), set.Hash())
	}
}

func TestLoadWith(t *testing.T) {
	v := mention.NewVocabulary()
	base := files2fs(rule("a", "when: een", emits, example)+rule("b", "when: twee", "was: b.old", emits, example), rule("c", "when: drie {sign}", emits, example))
	user := fstest.MapFS{
		"mine.yaml":    {Data: []byte(rule("a", "when: vier", emits, example) + rule("b.old", "when: vijf", emits, example) + rule("d", "when: \"{sign} {mine}\"", emits, example))},
		"lexicon.yaml": {Data: []byte("- {id: mine, forms: [zes]}\n- {id: sign, forms: [zeven]}\n")},
		"README.md":    {Data: []byte("not a rule file")},
	}
	set, err := rules.LoadWith(v, base, user)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range set.Rules() {
		ids = append(ids, r.ID)
	}
	if got := strings.Join(ids, " "); got != "a b.old c d" {
		t.Errorf("rules %s: a and b are replaced, c stays, d is new", got)
	}
	want := "a: vier\nb.old: vijf\nc: drie zeven\nd: zeven zes"
	if got := matches(set, layer(v, "een twee vier\nvijf\ndrie zeven\ndrie tekenen\nzeven zes")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	alone, err := rules.Load(base, v)
	if err != nil {
		t.Fatal(err)
	}
	if set.Hash() == alone.Hash() {
		t.Error("the user's files must change the hash")
	}
	if again, _ := rules.LoadWith(v, base, user); again.Hash() != set.Hash() {
		t.Error("the same files must give the same hash")
	}
}

func TestErrorsOfAllFilesComeSorted(t *testing.T) {
	_, err := rules.Load(fstest.MapFS{
		"b.yaml": {Data: []byte("- id: x\n")},
		"a.yaml": {Data: []byte("\n- nonsense\n- {id: y, wen: z}\n")},
	}, mention.NewVocabulary())
	var one *rules.Error
	if !errors.As(err, &one) || one.Position.String() != "a.yaml:2:3" {
		t.Errorf("first error %v, want the one of a.yaml:2:3", one)
	}
	var list rules.ErrorList
	errors.As(err, &list)
	for i := 1; i < len(list); i++ {
		if a, b := list[i-1].Position, list[i].Position; a.File > b.File || a.File == b.File && a.Line > b.Line {
			t.Errorf("%s stands before %s", a, b)
		}
	}
}

// A folder's files are named as the folder is, but the hash is that of what
// they say, wherever they stand.
func TestDir(t *testing.T) {
	dir := t.TempDir()
	src := rule("r", "when: a", emits, example)
	if err := os.WriteFile(filepath.Join(dir, "mine.yaml"), []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	set, err := rules.Load(rules.Dir(dir), mention.NewVocabulary())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := set.Rule("r").At.File, filepath.ToSlash(dir)+"/mine.yaml"; got != want {
		t.Errorf("the rule stands in %q, want %q", got, want)
	}
	plain, err := rules.Load(os.DirFS(dir), mention.NewVocabulary())
	if err != nil {
		t.Fatal(err)
	}
	if set.Hash() != plain.Hash() {
		t.Error("the place of a folder shows in the hash")
	}
}

// Examples can be shown as they were written.
func TestExampleSource(t *testing.T) {
	set := load(t, mention.NewVocabulary(), rule("r", "when: a", emits, `examples: ["[x|status=signed] \\[y"]`))
	ex := set.Rule("r").Examples[0]
	if ex.Source != `[x|status=signed] \[y` || ex.Text != "x [y" {
		t.Errorf("source %q, text %q", ex.Source, ex.Text)
	}
}
