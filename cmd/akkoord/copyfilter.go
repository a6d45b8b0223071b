package main

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
)

// copyFilter keeps the articles of a stream apart that say the same as one
// before them. The first one of a stream stands for the others: what comes later
// is not known when its record is written.
type copyFilter struct {
	keep   bool // let all pass
	copies corpus.Copies
	found  []akkoord.Record // of the copies
}

// manySignatures are some 50 MB of them.
const manySignatures = 100_000

// filter gives a function that hands an article on to yield unless it is a copy.
func (f *copyFilter) filter(yield func(akkoord.Article) error) func(akkoord.Article) error {
	if f.keep {
		return yield
	}
	return func(a akkoord.Article) error {
		s := corpus.SignatureOf(&a)
		if id, ok := f.copies.Find(s); ok {
			f.found = append(f.found, akkoord.Record{
				ID: a.ID, URL: a.URL, Title: a.Title, Published: a.Published, Source: a.Source,
				Agreements: []akkoord.Agreement{}, CopyOf: id,
			})
			return nil
		}
		f.copies.Add(a.ID, s)
		if f.copies.Len() == manySignatures {
			collectOften() // until the extraction is done
		}
		return yield(a)
	}
}

// records gives the records of the copies, in the order of the articles; rules is
// the hash of the rules that the others were made by.
func (f *copyFilter) records(rules string) []akkoord.Record {
	for i := range f.found {
		f.found[i].Rules = rules
	}
	return f.found
}
