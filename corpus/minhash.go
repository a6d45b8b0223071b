package corpus

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"github.com/akkoord/akkoord"
)

// Signature is what is kept of a text to find its copies: a MinHash of its runs
// of three words, by one permutation (Li, Owen and Zhang, One Permutation
// Hashing, 2012) with its empty bins filled from the next one (Shrivastava and
// Li, 2014). Two signatures agree in about as many bins as the runs of the two
// texts have in common, of all that either has. The zero value is that of a text
// too short to have copies.
type Signature struct {
	bins  [signatureBins]uint16
	words uint32 // of the text
	years uint32 // hash of the years that it names
}

const (
	signatureBins = 60
	// fewestWords is how long a text has to be to have copies: notices of a line
	// or two are the same without being one.
	fewestWords = 20
	// fewestRuns is how long it has to be for others to be copies that do not say
	// the same word by word: notices of a few lines are alike without being one.
	fewestRuns = 40
)

// SignatureOf reads the running text of an article. Furniture and captions do
// not count, they differ by site.
func SignatureOf(a *akkoord.Article) Signature {
	var s Signature
	var mins [signatureBins]uint32
	for i := range mins {
		mins[i] = noHash
	}
	var before, last uint64 // hashes of the two words before
	words, whole := 0, uint64(0)
	for _, b := range a.Blocks {
		if b.Kind == akkoord.Furniture || b.Kind == akkoord.Caption {
			continue
		}
		eachWord(b.Span.In(a.Text), func(hash uint64, year uint32) {
			if year != 0 {
				s.years += mix32(year) // a sum, so that their order is of no account
			}
			run := mix64(bits.RotateLeft64(before, 46) ^ bits.RotateLeft64(last, 23) ^ hash)
			before, last = last, hash
			whole = (whole ^ hash) * 0x9e3779b97f4a7c15
			if words++; words < 3 {
				return
			}
			bin, value := bits.Mul64(run, signatureBins)
			if v := uint32(value >> 32); v < mins[bin] {
				mins[bin] = v
			}
		})
	}
	if words < fewestWords {
		return Signature{}
	}
	s.words = uint32(words)
	if words < fewestRuns {
		for i := range s.bins { // equal in all bins, or in hardly any
			s.bins[i] = uint16(mix64(whole + uint64(i)))
		}
		return s
	}
	for i := range mins {
		v, from := mins[i], i
		for step := uint32(1); v == noHash; step++ {
			if from = from + 1; from == signatureBins {
				from = 0
			}
			if mins[from] != noHash {
				v = mix32(mins[from] + step) // another value for each distance
			}
		}
		s.bins[i] = uint16(v >> 16)
	}
	return s
}

const noHash = ^uint32(0)

// IsZero reports whether the text is too short to have copies.
func (s *Signature) IsZero() bool { return s.words == 0 }

// Likeness estimates how much two texts have in common, from 0 to 1: the Jaccard
// coefficient of their runs of three words, with a standard error of 0.06.
func (s *Signature) Likeness(t *Signature) float64 {
	same := 0
	for i := range s.bins {
		if s.bins[i] == t.bins[i] {
			same++
		}
	}
	return float64(same) / signatureBins
}

// SignatureVersion goes up when signatures are made in another way: those of two
// versions cannot be compared.
//
//	1  60 bins of 16 bits over runs of three words
const SignatureVersion = 1

// signatureSize is how many bytes AppendBinary adds.
const signatureSize = 2*signatureBins + 8

// AppendBinary adds the signature to b in a form that lasts.
func (s *Signature) AppendBinary(b []byte) []byte {
	for _, v := range s.bins {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	b = binary.LittleEndian.AppendUint32(b, s.words)
	return binary.LittleEndian.AppendUint32(b, s.years)
}

// UnmarshalBinary reads what AppendBinary gave.
func (s *Signature) UnmarshalBinary(b []byte) error {
	if len(b) != signatureSize {
		return fmt.Errorf("read a signature: %d bytes, want %d", len(b), signatureSize)
	}
	for i := range s.bins {
		s.bins[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	s.words = binary.LittleEndian.Uint32(b[2*signatureBins:])
	s.years = binary.LittleEndian.Uint32(b[2*signatureBins+4:])
	return nil
}

// eachWord calls fn with the hash of every word and number of a text, its case
// and marks left out, and with the year that a number of four digits can be.
func eachWord(text string, fn func(hash uint64, year uint32)) {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	for i := 0; i < len(text); i++ {
		if wordClass[text[i]] == 0 {
			continue
		}
		hash, start := uint64(offset), i
		for ; i < len(text); i++ {
			c := wordClass[text[i]]
			if c == 0 {
				break
			}
			hash = (hash ^ uint64(c)) * prime
		}
		fn(mix64(hash), yearOf(text[start:i]))
	}
}

// wordClass maps the bytes of UTF-8 to what they are in a word: 0 for no letter
// or digit, else the byte in lower case. E2 and C2 lead quotes, dashes and signs;
// what follows them counts as no letter either, and so do the later bytes of all
// other alphabets, whose first bytes tell enough.
var wordClass = func() (t [256]byte) {
	for b := range t {
		switch c := byte(b); {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', 0xc3 <= c && c <= 0xdf:
			t[b] = c
		case 'A' <= c && c <= 'Z':
			t[b] = c + 'a' - 'A'
		}
	}
	return t
}()

// yearOf gives the year of this age or the last that a word is; 0 for none.
func yearOf(w string) uint32 {
	if len(w) != 4 || w[0] != '1' && w[0] != '2' || w[2] < '0' || w[2] > '9' || w[3] < '0' || w[3] > '9' || w[:2] != "19" && w[:2] != "20" {
		return 0
	}
	return uint32(w[0]-'0')*1000 + uint32(w[1]-'0')*100 + uint32(w[2]-'0')*10 + uint32(w[3]-'0')
}

// mix64 spreads what a hash says over all its bits (the last steps of
// SplitMix64, Steele and others, 2014).
func mix64(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func mix32(x uint32) uint32 { return uint32(mix64(uint64(x)+0x9e3779b97f4a7c15) >> 32) }
