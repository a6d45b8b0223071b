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
// unless a larger authority signs too, or of the few that are most of them.
func (r *reading) regionOfAuthority(d *draft) bool {
	only, n, larger := d.soleMunicipality()
	switch {
	case n == 1 && !only.value.Collective && !larger:
		r.regionOfParty(d, only)
	case n > 1 && n <= 5 && (2*n >= len(d.parties) || !larger || d.kind == "citydeal"):
		for i := range d.parties {
			if p := &d.parties[i]; p.value.Kind == "gemeente" && !p.value.Collective {
				r.regionOfParty(d, p)
			}
		}
	}
	return len(d.regions) > 0
}

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
// it at least twice; the title counts double, the dateline once.
func (r *reading) regionByFrequency(d *draft) bool {
	count := map[string]int{}
	var best mention.PlaceValue
	at, written := 0, false
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip {
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
			if r.dateline(s, m) && !s.title {
				if written {
					continue
				}
				written = true
			}
			key := mention.Fold(v.Name)
			count[key]++
			if s.title {
				count[key]++
			}
			if count[key] > count[mention.Fold(best.Name)] || best.Name == "" {
				best, at = v, i
			}
		}
	}
	if best.Name == "" || count[mention.Fold(best.Name)] < 2 {
		return false
	}
	r.addRegion(d, best, at, ruleRegionOften)
	r.joinedToOften(d, best)
	return true
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
	r.regionOfAuthority(d)
}
