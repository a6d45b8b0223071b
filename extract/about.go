package extract

import (
	"strings"
)

// about gives the draft that a sentence speaks of: that of the instrument in
// it, that of an event in it, else the one that the sentence before established
// when the sentence goes on about it ("Daarin …", "Die overeenkomst …"), else
// the main one. It is settled once for a sentence, until a draft gets another
// kind or name.
func (r *reading) about(s *sentence) *draft {
	if s.aboutSince != r.changes {
		s.about, s.aboutSince = r.findAbout(s), r.changes
	}
	return s.about
}

// toldIn gives the draft that a sentence names: that of an event in it, else the
// last one whose name stands in it; nil when there is none.
func (r *reading) toldIn(s *sentence) *draft {
	if s.toldSince == r.changes {
		return s.told
	}
	s.told, s.toldSince = nil, r.changes
	for _, d := range r.drafts {
		if d.sentence == s.index {
			s.told = d
			return d
		}
	}
	for n := len(r.drafts) - 1; n >= 0 && len(r.drafts) > 1; n-- {
		if d := r.drafts[n]; d.name != "" && strings.Contains(r.span(s.index).In(r.doc.Text), d.name) {
			s.told = d
			return d
		}
	}
	return nil
}

// changed notes that there are other drafts, or that one has another kind or
// name.
func (r *reading) changed() { r.changes++ }

func (r *reading) findAbout(s *sentence) *draft {
	if d := r.toldIn(s); d != nil {
		return d
	}
	for _, i := range s.instruments {
		v := r.l.Instruments[r.l.Mentions[i].Ref]
		if d := r.lastNamed(v.Name); d != nil {
			return d
		}
		if v.Name != "" || generalKinds[v.Kind] && !r.demonstrative(s) {
			continue
		}
		if main := r.main(); main.kind == v.Kind && !r.demonstrative(s) && !r.former(s) {
			return main
		}
		for _, d := range r.byDistance(s) {
			if d.kind == v.Kind {
				return d
			}
		}
	}
	if r.demonstrative(s) {
		for _, d := range r.byDistance(s) {
			if d.sentence < s.index && s.index-d.sentence <= 2 {
				return d
			}
		}
	}
	if d := r.beforeMain(s); d != nil {
		return d
	}
	return r.main()
}

// beforeMain gives the agreement that the sentences just before one tell of, in
// the same paragraph, where the article comes to its main one only further on.
func (r *reading) beforeMain(s *sentence) *draft {
	main := r.main()
	if main.sentence <= s.index || len(r.drafts) < 2 {
		return nil
	}
	for _, d := range r.byDistance(s) {
		if d.sentence < s.index && s.index-d.sentence <= 2 && r.doc.Sentences[d.sentence].Block == r.doc.Sentences[s.index].Block {
			return d
		}
	}
	return nil
}

// titledDrafts are the drafts with a name by what their names are compared by,
// as of a count of changes.
type titledDrafts struct {
	since int
	kinds map[*draft]string
	by    map[string][]*draft
}

// lastNamed gives the last draft of a name; nil when none has it.
func (r *reading) lastNamed(name string) *draft {
	if name == "" {
		return nil
	}
	if len(r.drafts) <= shortRoster {
		for n := len(r.drafts) - 1; n >= 0; n-- {
			if d := r.drafts[n]; d.name != "" && sameName(name, d.name) {
				return d
			}
		}
		return nil
	}
	t := &r.titles
	if t.since != r.changes {
		*t = titledDrafts{r.changes, map[*draft]string{}, map[string][]*draft{}}
		for _, d := range r.drafts {
			if d.name != "" {
				kind, rest := partyKey(d.name)
				t.kinds[d], t.by[lower(rest)] = kind, append(t.by[lower(rest)], d)
			}
		}
	}
	kind, rest := partyKey(name)
	all := t.by[lower(rest)]
	for n := len(all) - 1; n >= 0; n-- {
		if k := t.kinds[all[n]]; k == kind || k == "" || kind == "" {
			return all[n]
		}
	}
	return nil
}

// byDistance gives the drafts that were established before the sentence, the
// nearest first, and then the others. They are valid until the next call.
func (r *reading) byDistance(s *sentence) []*draft {
	r.near = r.near[:0]
	for _, before := range [...]bool{true, false} {
		for n := len(r.drafts) - 1; n >= 0; n-- {
			if d := r.drafts[n]; (d.sentence <= s.index) == before {
				r.near = append(r.near, d)
			}
		}
	}
	return r.near
}

// demonstrative reports whether a sentence opens by pointing back.
func (r *reading) demonstrative(s *sentence) bool {
	switch r.word(s, s.first) {
	case "die", "dat", "daarin", "deze", "dit", "daarmee":
		return true
	}
	return false
}

// former reports whether a sentence speaks of what was there before: "het
// vorige convenant".
func (r *reading) former(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		if r.formerAt(s, i) {
			return true
		}
	}
	return false
}
