package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// wordPlaces are villages that are also plain words: "Sterk uit Veen", "Goede
// Buren". In the name of an agreement they are places only when the text speaks
// of them elsewhere.
var wordPlaces = []string{"veen", "buren", "heel", "best", "berg", "bergen", "heide", "broek", "wijk", "dal", "haven", "bos", "hout", "velden", "zand", "loon", "linde", "beek",
	"made", "echt", "goes", "mill", "nes", "horst", "haren", "driel", "laren", "wouden", "grave", "baak", "deurne", "hoek", "dorst", "boer", "leur", "ende", "kamperen", "goor", "rijs", "elst", "druten"}

// regionsInName reads the places in the agreement's own name, also those that
// only the rest of the text shows to be places.
func (r *reading) regionsInName(d *draft) bool {
	for _, e := range d.evidence {
		if e.field != akkoord.FieldName {
			continue
		}
		for _, m := range r.l.Between(r.tokensOf(e.span)) {
			if m.Class != mention.Place || !e.span.Contains(r.l.Span(m)) || r.whereSigned(e.span, m) {
				continue
			}
			if slices.Contains(wordPlaces, mention.Fold(r.l.Text(m))) && !r.liesElsewhere(e.span, int(m.First), int(m.End)) {
				continue
			}
			r.addRegion(d, r.withSort(m), e.sentence, ruleRegionName)
		}
		if len(d.regions) == 0 {
			r.regionByOtherUse(d, e)
		}
		if len(d.regions) > 0 {
			return true
		}
	}
	return false
}

// withSort gives a place in a name with the word for the sort of land that it is,
// which belongs to it where the name writes it with a capital: "Polder Zegveld".
func (r *reading) withSort(m mention.Mention) mention.PlaceValue {
	v := r.l.Places[m.Ref]
	i := int(m.First)
	if k := int(m.End); v.Adjective && k < len(r.doc.Tokens) && r.doc.Tokens[k].Shape == text.Capitalised && slices.ContainsFunc(landTails, func(tail string) bool { return strings.HasSuffix(r.doc.TokenText(k), tail) }) {
		span := akkoord.Span{Start: v.Span.Start, End: int(r.doc.Tokens[k].End)}
		return mention.PlaceValue{Name: span.In(r.doc.Text), Kind: "regio", Span: span, Guess: true}
	}
	if i == r.nameToken(v) {
		i--
	}
	if i < 0 || r.doc.Tokens[i].Shape == text.Lower || i+1 != r.nameToken(v) {
		return v
	}
	switch r.l.Folded(i) {
	case "polder", "eiland", "land", "landgoed", "natuurpark", "beekdal", "park":
		span := akkoord.Span{Start: int(r.doc.Tokens[i].Start), End: v.Span.End}
		return mention.PlaceValue{Name: span.In(r.doc.Text), Kind: "regio", Span: span, Guess: true}
	}
	return v
}

// landTails end the nouns for a stretch of land or water that the adjective of a
// place makes a name: "Zeeuwse Kanaalzone", "Friese Meren".
var landTails = []string{"zone", "meren", "plassen", "monden", "kust", "delta", "dal", "vallei", "polder", "polders", "waard", "heuvels", "rand", "streek", "venen", "wouden", "heide",
	"duinen", "eilanden", "oevers", "uiterwaarden", "stad", "steden", "kempen", "peel", "bossen", "landgoederen", "gebied", "as", "corridor"}

// whereSigned reports whether a place in a name is where the agreement was made:
// "Verklaring van Vlieland", "Akkoord van Schokland".
func (r *reading) whereSigned(name akkoord.Span, m mention.Mention) bool {
	v := r.l.Places[m.Ref]
	if v.Kind != "plaats" && v.Kind != "gemeente" || v.Span.End != name.End || m.First < 2 || r.l.Folded(int(m.First)-1) != "van" {
		return false
	}
	word := r.l.Folded(int(m.First) - 2)
	return slices.ContainsFunc([]string{"verklaring", "manifest", "akkoord", "charter", "verdrag", "protocol"}, func(tail string) bool { return strings.HasSuffix(word, tail) })
}

// kindTails end the names that are one word with what they are about:
// "Brekkenakkoord".
var kindTails = []string{"gebiedsakkoord", "akkoord", "convenant", "pact", "deal", "manifest", "protocol", "verklaring", "overeenkomst", "agenda", "contract", "charter"}

// regionByOtherUse reads a word of the name as a place when the text speaks of
// it as one elsewhere: "Gebiedsakkoord Lingebocht" after "in de Lingebocht".
func (r *reading) regionByOtherUse(d *draft, name proof) {
	first, end := r.tokensOf(name.span)
	if end-first > mostName {
		return
	}
	for i := end - 1; i >= first; i-- {
		t := r.doc.Tokens[i]
		if t.Kind != text.Word || t.Shape == text.Lower || t.End-t.Start < 2 {
			continue
		}
		from := i
		for from > first && r.doc.Tokens[from-1].Kind == text.Word && r.doc.Tokens[from-1].Shape != text.Lower {
			from--
		}
		if at := r.quarter(name.span, i); at >= 0 {
			v := r.guessed(at, at+1)
			v.Kind = "wijk"
			r.addRegion(d, v, r.sentenceAt(at), ruleRegionName)
			return
		}
		for k := from; k <= i; k++ {
			if r.word(&r.sentences[r.sentenceAt(k)], k-1) != "van" && r.namedInDateline(r.doc.SpanOf(k, i+1)) {
				r.regionGuessedInName(d, k, i+1, "plaats")
				return
			}
			if at := r.elsewhere(name.span, k, i+1); at >= 0 && i+1-k+int(t.End-t.Start) > 4 {
				r.addRegion(d, r.guessed(at, at+i+1-k), r.sentenceAt(at), ruleRegionName)
				return
			}
		}
		if at := r.stem(name.span, i); at >= 0 {
			r.addRegion(d, r.guessed(at, at+1), r.sentenceAt(at), ruleRegionName)
			return
		}
		if i > first && r.endsLikeVillage(i) {
			r.regionGuessedInName(d, i, i+1, "wijk")
			return
		}
		i = from
	}
}

// elsewhere gives the first token at which the words of [first, end) stand
// outside the name behind a word that says where; -1 when they don't.
func (r *reading) elsewhere(name akkoord.Span, first, end int) int {
	want := r.doc.SpanOf(first, end).In(r.doc.Text)
	for i := range r.tokensLike(want) {
		t := r.doc.Tokens[i]
		if int(t.Start) >= name.Start && int(t.Start) < name.End || i+end-first > len(r.doc.Tokens) {
			continue
		}
		if _, ok := r.placeAt(i); !ok && !r.withArticle(i) {
			continue // "bij Pekelstroom" may be a firm
		}
		if int(r.doc.Tokens[i+end-first-1].End)-int(t.Start) == len(want) && r.liesAt(i) && !r.inName(i) {
			return i
		}
	}
	return -1
}

func (r *reading) liesElsewhere(name akkoord.Span, first, end int) bool {
	return r.elsewhere(name, first, end) >= 0
}

// quarter gives the token that completes a point of the compass in a name:
// "Amsterdam-Zuidoost" for "Geboortepact Zuidoost".
func (r *reading) quarter(name akkoord.Span, i int) int {
	switch r.l.Folded(i) {
	case "noord", "oost", "zuid", "west", "noordoost", "noordwest", "zuidoost", "zuidwest":
	default:
		return -1
	}
	tail := "-" + r.doc.TokenText(i)
	for k := range r.tokensOn(tail) {
		if m, ok := r.placeAt(k); ok && m.End == m.First+1 && strings.HasSuffix(r.doc.TokenText(k), tail) {
			return k
		}
	}
	return -1
}

// stem gives the token of the place that a name of one word is made of:
// "de Brekken" for "Brekkenakkoord".
func (r *reading) stem(name akkoord.Span, i int) int {
	form := r.doc.TokenText(i)
	for _, tail := range kindTails {
		stem := strings.TrimSuffix(form, tail)
		if stem == form || len(stem) < 4 {
			continue
		}
		stem = strings.TrimSuffix(stem, "-")
		best := -1
		for k := range r.tokensLike(strings.TrimSuffix(stem, "s")) {
			w := r.doc.TokenText(k)
			if !strings.HasPrefix(w, strings.TrimSuffix(stem, "s")) || !r.liesAt(k) && !r.withArticle(k) || r.inName(k) {
				continue
			}
			if m, ok := r.placeAt(k); ok && r.l.Places[m.Ref].Kind == "regio" && int(m.End) == k+1 && len(w) > len(stem) {
				return k // "het Hunzedal" for "Hunzepact"
			}
			if best < 0 && (w == stem || w+"s" == stem) && r.liesAt(k) {
				best = k
			}
		}
		return best
	}
	return -1
}

// inName reports whether a token is part of the name of an agreement, body or person.
func (r *reading) inName(i int) bool {
	for _, m := range r.l.Between(i-12, i+1) {
		if int(m.End) > i && (m.Class == mention.Instrument || m.Class == mention.Person || m.Class == mention.Party && r.knownParty(m) && !r.l.PartyValues[m.Ref].Place) {
			return true
		}
	}
	return false
}
