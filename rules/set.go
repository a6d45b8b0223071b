package rules

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/yamltree"
)

// Set is a checked and compiled set of rules. It does not change and is safe
// for several goroutines.
type Set struct {
	rules      []*Rule // by id
	lexicon    lexicon
	vocabulary *mention.Vocabulary
	prog       *program
	hash       string
	was        map[string]*Rule
}

// Load reads and checks the rule files of fsys: every .yaml file in it, of which
// those named lexicon.yaml hold lexicon entries. Words of the rules are added to
// v, which must be the vocabulary that layers are made with. What is wrong in
// the files comes back as an ErrorList.
func Load(fsys fs.FS, v *mention.Vocabulary) (*Set, error) {
	return LoadWith(v, fsys)
}

// LoadWith reads base and then each of user, whose rules and lexicon entries
// replace those of the same id (or of an id that the replaced rule once had)
// and add the others. A user's entry takes effect in base rules as well.
func LoadWith(v *mention.Vocabulary, base fs.FS, user ...fs.FS) (*Set, error) {
	files, err := Read(base, user...)
	if err != nil {
		return nil, err
	}
	return files.Compile(v)
}

// Files is the rules of files, read and checked.
type Files struct {
	rules   []*Rule
	lexicon lexicon
	hash    string
}

// Read does the part of LoadWith that needs no vocabulary.
func Read(base fs.FS, user ...fs.FS) (*Files, error) {
	var errs ErrorList
	var rules []*Rule
	lex := lexicon{}
	sum := sha256.New()
	for _, fsys := range append([]fs.FS{base}, user...) {
		layer, entries, err := readFiles(fsys, sum, &errs)
		if err != nil {
			return nil, err
		}
		rules = replace(rules, layer)
		for _, e := range entries {
			lex[e.ID] = e
		}
	}
	lex.checkReferences(&errs)
	for _, r := range rules {
		checkRule(r, lex, &errs)
	}
	if err := errs.Sorted(); err != nil {
		return nil, err
	}
	slices.SortFunc(rules, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	return &Files{rules, lex, "sha256:" + hex.EncodeToString(sum.Sum(nil))}, nil
}

// Compile makes the set of the rules, once. Words of the rules are added to v.
func (f *Files) Compile(v *mention.Vocabulary) (*Set, error) {
	s := &Set{rules: f.rules, lexicon: f.lexicon, vocabulary: v, hash: f.hash, was: map[string]*Rule{}}
	for i, r := range f.rules {
		r.index = i
		for _, old := range r.Was {
			s.was[old] = r
		}
	}
	var errs ErrorList
	s.prog = newProgram(f.rules, f.lexicon, v, &errs)
	if err := errs.Sorted(); err != nil {
		return nil, err
	}
	return s, nil
}

// ruleSource is what is read in one file.
type ruleSource struct {
	rules   []*Rule
	entries []*Entry
	errs    ErrorList
}

// readFiles parses one file system and checks it for things given twice.
func readFiles(fsys fs.FS, sum hash.Hash, errs *ErrorList) ([]*Rule, []*Entry, error) {
	var files []*ruleSource
	var parsing sync.WaitGroup
	err := yamltree.Each(fsys, sum, func(shown string, src []byte) {
		f := new(ruleSource)
		files = append(files, f)
		parsing.Go(func() { // no file needs another one to be parsed
			if path.Base(shown) == lexiconFile {
				f.entries = parseLexicon(shown, src, &f.errs)
			} else {
				f.rules = parseRules(shown, src, &f.errs)
			}
		})
	})
	parsing.Wait()
	if err != nil {
		return nil, nil, fmt.Errorf("load rules: %w", err)
	}
	var rules []*Rule
	var entries []*Entry
	seen := map[string]*Entry{}
	for _, f := range files {
		rules = append(rules, f.rules...)
		*errs = append(*errs, f.errs...)
		for _, e := range f.entries {
			if other := seen[e.ID]; other != nil {
				errs.Add(e.At, "lexicon entry %q is there already, at %s", e.ID, other.At)
				continue
			}
			seen[e.ID] = e
			entries = append(entries, e)
		}
	}
	checkIDs(rules, errs)
	return rules, entries, nil
}

// replace puts the rules of a later file system over those of the earlier.
func replace(rules, over []*Rule) []*Rule {
	rules = slices.DeleteFunc(rules, func(r *Rule) bool {
		return slices.ContainsFunc(over, func(o *Rule) bool { return o.ID == r.ID || slices.Contains(r.Was, o.ID) })
	})
	return append(rules, over...)
}

// Rules lists the rules by id. The slice must not be changed.
func (s *Set) Rules() []*Rule { return s.rules }

// Rule gives the rule of an id, also of one that it had before; nil when there
// is none.
func (s *Set) Rule(id string) *Rule {
	i, ok := slices.BinarySearchFunc(s.rules, id, func(r *Rule, id string) int { return cmp.Compare(r.ID, id) })
	if ok {
		return s.rules[i]
	}
	return s.was[id]
}

// Hash gives "sha256:" and the hash of all rule files with their names.
func (s *Set) Hash() string { return s.hash }

func (s *Set) ids() []string {
	ids := make([]string, len(s.rules))
	for i, r := range s.rules {
		ids[i] = r.ID
	}
	return ids
}
