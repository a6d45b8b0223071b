package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// agreementID is made of what tells an agreement from others, and the number of
// those before it in the article that nothing tells from it.
func (r *reading) agreementID(a *akkoord.Agreement, same int) string {
	r.digest = append(append(r.digest[:0], r.a.ID...), 0)
	r.digest = append(append(r.digest, a.Kind...), 0)
	r.digest = append(append(r.digest, a.Name...), 0)
	r.digest = append(append(r.digest, a.Signed.String()...), 0)
	r.digest = strconv.AppendInt(r.digest, int64(same), 10)
	return hashOf(r.digest, 12)
}

// entityID is made of the normalised name, under which an organisation that no
// gazetteer knows is one and the same in every article.
func (r *reading) entityID(v mention.PartyValue) akkoord.OptString {
	kind, rest := partyKey(v.Name)
	r.digest = append(append(r.digest[:0], kind...), ' ')
	for i := range len(rest) {
		r.digest = append(r.digest, small(rest[i]))
	}
	return akkoord.OptString("x:" + hashOf(r.digest, 12))
}

// hashOfSentence gives the hash that tells whether a sentence still reads as it
// did; most sentences with evidence have several pieces of it.
func (r *reading) hashOfSentence(i int) string {
	s := &r.sentences[i]
	if s.hash == "" {
		r.digest = append(r.digest[:0], r.span(i).In(r.doc.Text)...)
		s.hash = hashOf(r.digest, 6)
	}
	return s.hash
}

// hashOf gives the first n digits of the SHA-256 of b.
func hashOf(b []byte, n int) string {
	sum := sha256.Sum256(b)
	var digits [2 * sha256.Size]byte
	hex.Encode(digits[:], sum[:])
	return string(digits[:n])
}
