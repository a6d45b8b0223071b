package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const ruleRegionVillage = "extract.region-village-of-dateline"

// regionOfVillage takes the village that the article was written in when it goes
// on about "het dorp", without another village that would be meant: the
// municipality that signs is larger than that.
func (r *reading) regionOfVillage(d *draft) bool {
	first, end, at := r.datelinePlace()
	if first == end {
		return false
	}
	v := r.guessed(first, end)
	if v.Guess {
		v.Kind = "plaats"
	}
	if v.Kind != "plaats" || !r.speaksOfVillage() {
		return false
	}
	v.Name = r.asInText(v.Name)
	r.addRegion(d, v, at, ruleRegionVillage)
	return true
}

// datelinePlace gives the tokens of the only place before the body of the text.
func (r *reading) datelinePlace() (first, end, sentence int) {
	for i := range r.sentences {
		s := &r.sentences[i]
		if i > leadSentences {
			break
		}
		if s.skip || s.body <= s.first || s.body > s.first+8 {
			continue
		}
		for end = s.first; end < s.body && r.doc.Tokens[end].Kind == text.Word && r.doc.Tokens[end].Shape == text.Upper; end++ {
		}
		if end > s.first && r.doc.TokenText(end) != "/" {
			return s.first, end, i
		}
		return 0, 0, 0
	}
	return 0, 0, 0
}

// speaksOfVillage reports whether the text calls the place that it is about "het
// dorp".
func (r *reading) speaksOfVillage() bool {
	for i := range r.doc.Tokens {
		if w := r.l.Folded(i); w == "dorp" && i > 0 && r.l.Folded(i-1) == "het" || strings.HasPrefix(w, "dorpsgeno") || strings.HasPrefix(w, "dorpsbewoner") {
			return true
		}
	}
	return false
}

// asInText gives a name in capitals as the text writes it elsewhere.
func (r *reading) asInText(name string) string {
	if name != strings.ToUpper(name) {
		return name
	}
	for i := range r.doc.Tokens {
		t := &r.doc.Tokens[i]
		if t.Shape != text.Capitalised || int(t.Start)+len(name) > len(r.doc.Text) {
			continue
		}
		if whole := r.doc.Text[t.Start : int(t.Start)+len(name)]; strings.EqualFold(whole, name) && whole != name {
			return whole
		}
	}
	return name
}

// namedInDateline gives the tokens of the dateline when words of a name are what
// it says: "OUDE VAART –" for "Omgevingsconvenant Oude Vaart".
func (r *reading) namedInDateline(span akkoord.Span) bool {
	first, end, _ := r.datelinePlace()
	return first < end && strings.EqualFold(r.doc.SpanOf(first, end).In(r.doc.Text), span.In(r.doc.Text))
}

// endsLikeVillage reports whether a name that nothing knows ends like one of a
// village or quarter: "Assendorp".
func (r *reading) endsLikeVillage(i int) bool {
	w := r.doc.TokenText(i)
	if r.l.Words[i] != 0 || r.doc.Tokens[i].Shape != text.Capitalised || len(w) < 7 {
		return false
	}
	for _, tail := range []string{"dorp", "wijk", "buurt", "kwartier", "veld", "broek", "horst", "hoven", "drecht"} {
		if strings.HasSuffix(w, tail) {
			return true
		}
	}
	return false
}

// regionGuessedInName makes a region of one word of a name.
func (r *reading) regionGuessedInName(d *draft, first, end int, kind akkoord.RegionKind) {
	span := r.doc.SpanOf(first, end)
	r.addRegion(d, mention.PlaceValue{Name: span.In(r.doc.Text), Kind: kind, Span: span, Guess: true}, r.sentenceAt(first), ruleRegionName)
}
