package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
	"github.com/akkoord/akkoord/text"
)

// Version is the version of the extractor's own code. It is part of the hash in
// a record's "rules", so that records made by another version show as such.
//
// History: 1 the first.
const Version = 1

// Options configure an Extractor; the zero value is the embedded rules and the
// Dutch segmenter.
type Options struct {
	// Rules are folders of rule files that add to the embedded rules or replace
	// those of the same id.
	Rules []fs.FS
	// Segmenter splits texts; nil is text.Dutch.
	Segmenter text.Segmenter
}

// Extractor holds everything that is loaded once: rules, lexicon, gazetteers.
// It is safe for several goroutines, each with a Reader of its own.
type Extractor struct {
	finder    *mention.Finder
	rules     *rules.Set
	segmenter text.Segmenter
	hash      string
}

// New loads the gazetteers and rules. The error lists everything that is wrong
// with the rule files.
func New(opt Options) (*Extractor, error) {
	// The rule files are read while the gazetteers are loaded.
	type read struct {
		files *rules.Files
		err   error
	}
	reading := make(chan read, 1)
	go func() {
		files, err := rules.Read(rules.Embedded(), opt.Rules...)
		reading <- read{files, err}
	}()
	v := mention.NewVocabulary()
	finder, err := mention.NewFinder(mention.Options{Vocabulary: v})
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	r := <-reading
	if r.err != nil {
		return nil, fmt.Errorf("extract: rules: %w", r.err)
	}
	set, err := r.files.Compile(v)
	if err != nil {
		return nil, fmt.Errorf("extract: rules: %w", err)
	}
	x := &Extractor{finder: finder, rules: set, segmenter: opt.Segmenter}
	if x.segmenter == nil {
		x.segmenter = text.Dutch{}
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %s %s %T", Version, set.Hash(), finder.Hash(), x.segmenter))
	x.hash = "sha256:" + hex.EncodeToString(sum[:])
	return x, nil
}

// Hash names the rules, lexicon, gazetteers and extractor version that records
// are made by.
func (x *Extractor) Hash() string { return x.hash }

// Rules gives the rules in use.
func (x *Extractor) Rules() *rules.Set { return x.rules }
