package rules

import (
	"github.com/goccy/go-yaml/ast"

	"github.com/akkoord/akkoord/yamltree"
)

// ruleFile reads one file of rules or of lexicon entries.
type ruleFile struct{ *yamltree.File }

var ruleWords = yamltree.Wording{
	Files: "rule files", Content: "one list", Mapping: ` (text that starts with "{" needs quotes)`, NotText: ": put it in quotes",
}

// parseFile gives the entries of a file that holds one list; an empty file
// holds none.
func parseFile(name string, src []byte, errs *ErrorList) (*ruleFile, []ast.Node) {
	f, root := yamltree.Parse(name, src, ruleWords, errs)
	if root == nil {
		return &ruleFile{f}, nil
	}
	return &ruleFile{f}, f.List(root, "the file")
}
