package corpus

import (
	"fmt"
	"hash/maphash"
	"strings"
	"unicode"

	"github.com/akkoord/akkoord"
)

// origin is where the article with a certain id came from.
type origin struct {
	text   uint64 // hash of its text
	source int32  // index into reader.sources
	line   int32  // of a jsonl file; 0 = the whole file
}

// textSeed and keySeed differ by process; their hashes are compared within one
// run only.
var textSeed, keySeed = maphash.MakeSeed(), maphash.MakeSeed()

// key stands for an id or a path, of which an archive may have a million; with
// 128 bits no two of them come out the same.
type key [2]uint64

func keyOf(s string) key { return key{maphash.String(textSeed, s), maphash.String(keySeed, s)} }

// draft is an article as its format gives it, on the way to deliver.
type draft struct {
	akkoord.Article
	kinds []akkoord.BlockKind // as for newPage
	site  akkoord.OptString   // the publisher, where the text names no other
	inURL akkoord.Date        // the day in the address, where the text states no other
	use   SiteUse             // of a page whose site has a rule
	list  bool                // of a page that leads to others and has little text of its own
}

// deliver completes an article and hands it over, or refuses it. The article
// brings its id (or none), its text and what the format itself states; line is
// its line in a jsonl file, 0 for others.
func (r *reader) deliver(source string, line int, a draft) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	r.opt.told(a.use)
	if a.ID == "" {
		a.ID = r.opt.IDPrefix + a.SHA256()[:16]
	}
	if strings.IndexFunc(a.Text, unicode.IsLetter) < 0 {
		r.refused(Refusal{Source: at(source, line), ID: a.ID, Reason: "empty: there is no word in it"})
		return nil
	}
	lang := r.opt.language(a.Text)
	if lang.code != "nl" && !r.opt.AnyLanguage {
		r.skipped(Refusal{Source: at(source, line), ID: a.ID, Reason: "not in Dutch: " + lang.looks}, lang.code)
		return nil
	}
	a.Lang = lang.code
	a.complete()
	if again, reason := r.claim(source, line, &a.Article); reason != "" {
		r.refused(Refusal{Source: at(source, line), ID: a.ID, Reason: reason})
		return nil
	} else if again {
		r.sum.Repeated++
		return nil
	}
	r.sum.Articles++
	if a.TextFrom != "" {
		r.sum.TextFrom[string(a.TextFrom)]++
	}
	return r.yield(a.Article)
}

// claim enters the article's id. An id that is taken is harmless when the text
// is the same, and a reason to refuse when it is not: one of the two would
// overwrite the other in every place that goes by ids.
func (r *reader) claim(source string, line int, a *akkoord.Article) (again bool, reason string) {
	if len(r.sources) == 0 || r.sources[len(r.sources)-1] != source {
		r.sources = append(r.sources, source)
	}
	o := origin{text: maphash.String(textSeed, a.Text), source: int32(len(r.sources) - 1), line: int32(line)}
	id := keyOf(a.ID)
	first, taken := r.ids[id]
	switch {
	case !taken:
		r.ids[id] = o
		return false, ""
	case first.text == o.text:
		return true, ""
	}
	return false, fmt.Sprintf("the id %q is taken by another article, %s; rename one of them, or load the two in separate runs with --id-prefix",
		a.ID, at(r.sources[first.source], int(first.line)))
}

// at names a place for the user: file, or file:line.
func at(source string, line int) string {
	if line == 0 {
		return source
	}
	return fmt.Sprintf("%s:%d", source, line)
}
