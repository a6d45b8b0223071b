package index

import (
	"bytes"

	"github.com/akkoord/akkoord/register"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/nl"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/registry"
)

// analyzerName is the name under which an index finds its analyzer again.
const analyzerName = "akkoord_nl"

func init() {
	// An index names its analyzer; bleve looks it up here when it is opened.
	if err := registry.RegisterAnalyzer(analyzerName, newAnalyzer); err != nil {
		panic(err) // the name is taken: a mistake in this program
	}
}

// newAnalyzer puts the Dutch analyzer together: Unicode word breaks, folding,
// stop words, stems.
func newAnalyzer(_ map[string]any, cache *registry.Cache) (analysis.Analyzer, error) {
	words, err := cache.TokenizerNamed(unicode.Name)
	if err != nil {
		return nil, err
	}
	stop := analysis.NewTokenMap()
	if err := stop.LoadBytes(nl.DutchStopWords); err != nil {
		return nil, err
	}
	// What is left of 's, 't and 'n when the apostrophe is gone.
	for _, rest := range []string{"s", "t", "n"} {
		stop.AddToken(rest)
	}
	return &analysis.DefaultAnalyzer{Tokenizer: words, TokenFilters: []analysis.TokenFilter{&dutch{stop}}}, nil
}

// dutch folds tokens, drops stop words and takes the rest to their stems. The
// positions of what is left stay, so that a phrase knows where a word is missing.
type dutch struct {
	stop analysis.TokenMap
}

// Filter changes the tokens in place.
func (d *dutch) Filter(in analysis.TokenStream) analysis.TokenStream {
	out := in[:0]
	for _, tok := range in {
		term := foldTerm(tok.Term)
		if len(term) == 0 || d.stop[string(term)] {
			continue
		}
		tok.Term = stem(term)
		out = append(out, tok)
	}
	return out
}

// foldTerm gives a token in lower case without accents, apostrophes at its ends
// and the 's of genitives and plurals: "Regio's" and "regio" become one.
func foldTerm(term []byte) []byte {
	simple := true
	for i, c := range term {
		if c >= 0x80 || c == '\'' {
			simple = false
			break
		}
		if 'A' <= c && c <= 'Z' {
			term[i] = c + 'a' - 'A'
		}
	}
	if simple {
		return term
	}
	folded := bytes.Trim([]byte(register.Fold(string(term))), "'")
	return bytes.TrimSuffix(folded, []byte("'s"))
}
