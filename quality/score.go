package quality

import "fmt"

// tally counts the outcomes of one field over all articles.
type tally struct {
	tp, fp, fn int
	misses     []Miss
}

// Miss is one value that was missed, made up or wrong.
type Miss struct {
	ID   string // of the golden record
	What string // "missed \"Gemeente Zeist\"", "gold \"2019\" got none"
}

// scorer holds the tallies while the articles go by.
type scorer struct {
	fields map[string]*tally
	id     string  // of the golden record at hand
	text   *string // its text with white space folded, nil when it has none
}

// Score compares predicted records with the golden ones. Counts add up over all
// articles (micro average); a golden record without a predicted one counts as
// predicted empty, a predicted record without a golden one does not count.
func Score(golden *Golden, predicted *Predicted) *Report {
	s := &scorer{fields: map[string]*tally{}}
	for _, field := range reportFields() {
		s.fields[field] = &tally{}
	}
	found, doubles := predicted.byGolden(golden)
	for _, g := range golden.records {
		s.id, s.text = g.answer.id, g.text
		s.article(g.answer.agreements, found[s.id].agreements)
	}
	return newReport(len(golden.records), len(found), s.fields, doubles)
}

// article pairs the agreements of one article and compares each pair. An
// agreement without a partner is compared with one that says nothing, so all of
// its values count as missed or spurious.
func (s *scorer) article(goldens, others []agreement) {
	p := matchAgreements(goldens, others)
	count := s.fields["agreement"]
	count.add(len(p.pairs), len(p.others), len(p.goldens))
	for _, i := range p.goldens {
		s.note("agreement", "missed %s %s", goldens[i].single["kind"].text, goldens[i].single["signed"])
	}
	for _, j := range p.others {
		s.note("agreement", "spurious %s %s", others[j].single["kind"].text, others[j].single["signed"])
	}
	for _, pair := range p.pairs {
		s.compare(goldens[pair[0]], others[pair[1]])
	}
	for _, i := range p.goldens {
		s.compare(goldens[i], agreement{})
	}
	for _, j := range p.others {
		s.compare(agreement{}, others[j])
	}
}

func (s *scorer) compare(g, p agreement) {
	for _, field := range singleFields {
		gv, pv := g.single[field], p.single[field]
		if !gv.known && !pv.known {
			continue
		}
		if equal(field, g, gv, pv) {
			s.fields[field].add(1, 0, 0)
			continue
		}
		s.fields[field].add(0, one(pv.known), one(gv.known))
		s.note(field, "gold %s got %s", gv, pv)
	}
	for _, field := range listFields {
		goldens, others := g.lists[field], p.lists[field]
		m := matchItems(field, goldens, others, s.text)
		s.fields[field].add(len(m.pairs), len(m.others), len(m.goldens))
		for _, i := range m.goldens {
			s.note(field, "missed %q", goldens[i].text)
		}
		for _, j := range m.others {
			s.note(field, "spurious %q", others[j].text)
		}
		if field == "signatories" {
			s.partyKinds(goldens, others, m.pairs)
		}
	}
}

// partyKinds compares the kinds of the signatories that were matched by name.
func (s *scorer) partyKinds(goldens, others []item, pairs [][2]int) {
	for _, pair := range pairs {
		g, p := goldens[pair[0]], others[pair[1]]
		if g.kind == p.kind {
			s.fields["party_kind"].add(1, 0, 0)
			continue
		}
		s.fields["party_kind"].add(0, 1, 1)
		s.note("party_kind", "%q: gold %s got %s", g.text, g.kind, p.kind)
	}
}

// equal reports whether the value of a single field is right. Numbers and dates
// are compared as they are written.
func equal(field string, g agreement, gv, pv value) bool {
	switch {
	case !gv.known && field != "kind" || !pv.known:
		return false
	case field == "kind":
		return g.hasKind(pv)
	case field == "name":
		return sameName(gv, pv)
	}
	return gv.text == pv.text
}

func (s *scorer) note(field, format string, args ...any) {
	t := s.fields[field]
	t.misses = append(t.misses, Miss{s.id, fmt.Sprintf(format, args...)})
}

func (t *tally) add(tp, fp, fn int) {
	t.tp += tp
	t.fp += fp
	t.fn += fn
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
