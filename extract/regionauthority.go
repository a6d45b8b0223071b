package extract

import (
	"slices"

	"github.com/akkoord/akkoord/mention"
)

// soleMunicipality gives the only municipality among the parties, and how many
// there are; larger tells of an authority above it.
func (d *draft) soleMunicipality() (only *draftParty, n int, larger bool) {
	for i := range d.parties {
		switch p := &d.parties[i]; p.value.Kind {
		case "gemeente":
			n++
			only = p
		case "provincie", "rijk":
			larger = true
		}
	}
	return only, n, larger
}

// regionOfAuthority takes the place of the only municipality among the parties,
// unless a larger authority signs too, or of the few that are most of them when
// it is said that things happen in all of them: some only sign.
func (r *reading) regionOfAuthority(d *draft) bool {
	only, n, larger := d.soleMunicipality()
	switch {
	case n == 1 && !only.value.Collective && !larger:
		r.regionOfParty(d, only)
	case n > 1 && n <= 5 && (d.kind == "citydeal" || (2*n >= len(d.parties) || !larger) && r.withinAll()):
		r.regionsOfParties(d)
	}
	return len(d.regions) > 0
}

// regionsOfParties takes the places of all municipalities among the parties.
func (r *reading) regionsOfParties(d *draft) {
	for i := range d.parties {
		if p := &d.parties[i]; p.value.Kind == "gemeente" && !p.value.Collective {
			r.regionOfParty(d, p)
		}
	}
}

// withinAll reports whether the text tells of something in all of a few
// municipalities or towns: "in beide steden", "de scholen in de drie gemeenten".
func (r *reading) withinAll() bool {
	for i := range r.doc.Tokens {
		switch r.l.Folded(i) {
		case "gemeenten", "gemeentes", "steden", "plaatsen", "dorpen", "kernen", "eilanden":
		default:
			continue
		}
		s := &r.sentences[r.sentenceAt(i)]
		k, all := i-1, false
		for ; k > s.first && k >= i-3; k-- {
			w := r.word(s, k)
			if w == "beide" || w == "alle" || slices.Contains(fewWords[:], w) {
				all = true
			} else if w != "de" {
				break
			}
		}
		switch r.word(s, k) {
		case "in", "binnen", "over", "uit", "tussen":
			if all {
				return true
			}
		}
	}
	return false
}

// fewWords are the numbers of municipalities that still are regions one by one.
var fewWords = [...]string{"twee", "drie", "vier", "vijf"}

func (r *reading) regionOfParty(d *draft, p *draftParty) {
	for _, m := range r.l.Mentions {
		if m.Class == mention.Place && p.value.Span.Overlaps(r.l.Places[m.Ref].Span) {
			r.addRegion(d, r.l.Places[m.Ref], r.sentenceAt(int(m.First)), ruleRegionSole)
			return
		}
	}
}

// regionWithinAuthority takes the village, quarter or stream that the article
// places things in at least twice, and more often than in the municipality that
// signs alone.
func (r *reading) regionWithinAuthority(d *draft) bool {
	only, n, _ := d.soleMunicipality()
	if n != 1 || only.value.Collective {
		return false
	}
	count, lies := map[string]int{}, map[string]bool{}
	var best mention.PlaceValue
	at := 0
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech {
			continue
		}
		for _, m := range r.l.Between(s.body, s.end) {
			if m.Class != mention.Place || r.inParty(m) || r.l.Speech[m.First] || r.indoors(s, m) || r.signedThere(s, m) || r.homeOf(s, m) || r.dateline(s, m) {
				continue
			}
			v := r.l.Places[m.Ref]
			key := mention.Fold(v.Name)
			count[key]++
			if r.liesBehind(s, int(m.First)) {
				lies[key] = true
			}
			if (v.Kind == "plaats" || v.Kind == "wijk") && lies[key] && (i <= leadSentences || best.Name == v.Name) && count[key] > count[mention.Fold(best.Name)] {
				best, at = v, i
			}
		}
	}
	own := ""
	for _, m := range r.l.Mentions {
		if m.Class == mention.Place && only.value.Span.Overlaps(r.l.Places[m.Ref].Span) {
			own = mention.Fold(r.l.Places[m.Ref].Name)
		}
	}
	if k := count[mention.Fold(best.Name)]; k >= 2 && k > count[own] {
		r.addRegion(d, best, at, ruleRegionSmaller)
	}
	return len(d.regions) > 0
}

// regionByFrequency takes the place that the article names most, when it names
// it at least twice; the title counts double, the dateline once and not alone.
func (r *reading) regionByFrequency(d *draft) bool {
	count, told := map[string]int{}, map[string]bool{}
	_, signers, _ := d.soleMunicipality()
	var best mention.PlaceValue
	at, written := 0, false
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.caption {
			continue
		}
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class != mention.Place {
				continue
			}
			v := r.l.Places[m.Ref]
			if v.Kind != "gemeente" && v.Kind != "plaats" && v.Kind != "regio" || r.inOrganisation(m) || r.signedThere(s, m) || r.ofOffice(s, m) || r.whosePeople(s, m) || s.title && r.plainWord(s, m) {
				continue
			}
			key := mention.Fold(v.Name)
			switch {
			case signers > 1 && r.inParty(m):
				continue // one of those who sign, told of as such
			case !r.dateline(s, m) || s.title:
				told[key] = told[key] || s.title || v.Adjective || r.liesBehind(s, int(m.First)) || count[key] > 1
			case written:
				continue
			default:
				written = true
			}
			count[key]++
			if s.title {
				count[key]++
			}
			if count[key] > count[mention.Fold(best.Name)] || best.Name == "" {
				best, at = v, i
			}
		}
	}
	if key := mention.Fold(best.Name); count[key] < 2 || !told[key] || r.oneOfDateline(best) {
		return false
	}
	r.addRegion(d, best, at, ruleRegionOften)
	r.joinedToOften(d, best)
	return true
}

// oneOfDateline reports whether the text was written in two places of which this
// is one: "DRACHTEN/SNEEK -".
func (r *reading) oneOfDateline(v mention.PlaceValue) bool {
	i, ok := r.tokenAt(v.Span.Start)
	if !ok {
		return false
	}
	s := &r.sentences[r.sentenceAt(i)]
	return i < s.body && (r.word(s, i+1) == "/" || r.word(s, i-1) == "/")
}

// joinedToOften adds the places that the most named one is told of together
// with: "in Delfzijl, de Eemshaven of Harlingen".
func (r *reading) joinedToOften(d *draft, best mention.PlaceValue) {
	for _, m := range r.l.Mentions {
		if m.Class != mention.Place || r.inOrganisation(m) {
			continue
		}
		s := &r.sentences[r.sentenceAt(int(m.First))]
		if !s.title && !r.liesBehind(s, int(m.First)) && r.wordBefore(s, int(m.First)) != "voor" {
			continue
		}
		all := r.joined(s, m)
		if len(all) > 1 && slices.ContainsFunc(all, func(v mention.PlaceValue) bool { return mention.Fold(v.Name) == mention.Fold(best.Name) }) {
			for _, v := range all {
				r.addRegion(d, v, s.index, ruleRegionOften)
			}
			return
		}
	}
}

// regionsOfAdministration takes the only municipality among the parties of what
// is about the whole of it by its kind.
func (r *reading) regionsOfAdministration(d *draft) bool {
	if d.kind != "prestatieafspraken" && d.kind != "coalitieakkoord" {
		return false
	}
	if only, n, _ := d.soleMunicipality(); n == 1 && !only.value.Collective {
		r.regionOfParty(d, only)
	}
	return len(d.regions) > 0
}

// widerAuthority takes the few municipalities that sign in place of the ends of
// a road or line that lie in some of them.
func (r *reading) widerAuthority(d *draft) {
	_, n, _ := d.soleMunicipality()
	if n < 2 || n > 5 || n < len(d.regions) {
		return
	}
	names := map[string]bool{}
	for i := range d.parties {
		if p := &d.parties[i]; p.value.Kind == "gemeente" {
			_, rest := partyKey(p.value.Name)
			names[mention.Fold(rest)] = true
		}
	}
	for _, v := range d.regions {
		if !names[mention.Fold(v.Name)] {
			return
		}
	}
	r.regionsOfParties(d)
}
