package rules

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// shown writes a tree with the place of every node.
func shown(f *yamlFile, n ast.Node) string {
	var b strings.Builder
	var show func(n ast.Node, depth int)
	show = func(n ast.Node, depth int) {
		at := f.at(n)
		fmt.Fprintf(&b, "%*s%s %d:%d", depth, "", kindOf(n), at.Line, at.Column)
		switch n := n.(type) {
		case *ast.SequenceNode:
			b.WriteString("\n")
			for _, v := range n.Values {
				show(v, depth+1)
			}
		case *ast.MappingNode:
			b.WriteString("\n")
			for _, v := range n.Values {
				show(v.Key, depth+1)
				show(v.Value, depth+2)
			}
		case *ast.MappingValueNode:
			b.WriteString("\n")
			show(n.Key, depth+1)
			show(n.Value, depth+2)
		case *ast.StringNode:
			fmt.Fprintf(&b, " %q\n", n.Value)
		default:
			fmt.Fprintf(&b, " %s\n", n)
		}
	}
	show(n, 0)
	return b.String()
}

// sameTrees reports whether the plain reader takes a file, and fails when it
// makes another tree of it than the parser of the whole language.
func sameTrees(t *testing.T, src string) bool {
	f := &yamlFile{name: "x", lines: strings.Split(src, "\n"), errs: &ErrorList{}}
	entries, ok := parsePlain(f.lines)
	if !ok {
		return false
	}
	file, err := parser.ParseBytes([]byte(src), 0)
	if err != nil {
		t.Fatalf("taken for plain, but not valid: %v\n%s", err, src)
	}
	if len(file.Docs) != 1 {
		t.Fatalf("taken for plain, but has %d documents\n%s", len(file.Docs), src)
	}
	want, ok := file.Docs[0].Body.(*ast.SequenceNode)
	if !ok || len(want.Values) != len(entries) {
		t.Fatalf("taken for plain, but is no list of %d entries\n%s", len(entries), src)
	}
	for i, n := range want.Values {
		if got, want := shown(f, entries[i]), shown(f, n); got != want {
			t.Fatalf("entry %d is\n%swant\n%sof\n%s", i, got, want, src)
		}
	}
	return true
}

func TestPlainFilesReadAsTheParserReadsThem(t *testing.T) {
	err := fs.WalkDir(Embedded(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(Embedded(), name)
		if err != nil {
			return err
		}
		if !sameTrees(t, string(src)) {
			t.Logf("%s is not plain: it takes longer to load", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func FuzzPlainYAML(f *testing.F) {
	for _, src := range []string{
		"- id: a.b\n  doc: Een doc. \"x\"\n  when: \"a \\\"b\\\\ é\"\n  emit: {kind: $what, status: signed}\n  traps:\n    - \"x\"\n    - 'it''s'\n",
		"# comment\n\n- id: a\n  unless: [\"x\", 'y']\n\n  # more\n  forms: [is, zijn]\n",
		"- id: a\n  emit: {kind: [a, b]}\n  forms:\n    - (a|b) ..3 c\n- id: b\n  doc: x\n",
		"- id: true\n", "- id: a: b\n", "- id: a # c\n", "- id: a\n  id: b\n", "- id:\n", "- id: a\n    - b\n", "- a\n", "- id: 1\n", "- id: x\n  doc: y\n    z\n",
	} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) { sameTrees(t, src) })
}
