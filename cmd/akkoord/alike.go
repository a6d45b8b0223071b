package main

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

// alike is corpus.Copies as the store uses it: by signatures that last.
type alike struct{ corpus.Copies }

func newAlike() store.Alike { return new(alike) }

func (a *alike) Version() int { return corpus.SignatureVersion }

func (a *alike) Signature(article *akkoord.Article) []byte {
	s := corpus.SignatureOf(article)
	if s.IsZero() {
		return nil
	}
	return s.AppendBinary(nil)
}

func (a *alike) Add(id string, signature []byte) error {
	var s corpus.Signature
	if err := s.UnmarshalBinary(signature); err != nil {
		return err
	}
	a.Copies.Add(id, s)
	return nil
}

func (a *alike) Remove(id string, signature []byte) error {
	var s corpus.Signature
	if err := s.UnmarshalBinary(signature); err != nil {
		return err
	}
	a.Copies.Remove(id, s)
	return nil
}

func (a *alike) All(signature []byte) ([]string, error) {
	var s corpus.Signature
	if err := s.UnmarshalBinary(signature); err != nil {
		return nil, err
	}
	return a.Copies.All(s), nil
}
