package extract

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// agreements turns the drafts into the agreements of the record, in the order
// of their first evidence.
func (r *reading) agreements() []akkoord.Agreement {
	slices.SortStableFunc(r.drafts, func(a, b *draft) int { return cmp.Compare(a.token, b.token) })
	themes := r.l.Themes()
	out := make([]akkoord.Agreement, 0, len(r.drafts))
	for _, d := range r.drafts {
		a := r.agreement(d)
		a.Themes = slices.Clone(themes)
		same := 0 // agreements before that nothing else tells from this one
		for i := range out {
			if out[i].Kind == a.Kind && out[i].Name == a.Name && out[i].Signed == a.Signed {
				same++
			}
		}
		a.ID = r.agreementID(&a, same)
		out = append(out, a)
	}
	r.relate(out)
	return out
}

func (r *reading) agreement(d *draft) akkoord.Agreement {
	a := akkoord.Agreement{Kind: d.kind, Name: akkoord.OptString(d.name), Status: d.status, Signed: d.signed,
		ValidFrom: d.from, ValidUntil: d.until, PartyCount: akkoord.OptInt(d.count),
		Signatories: make([]akkoord.Party, 0, len(d.parties)), Regions: make([]akkoord.Region, 0, len(d.regions)),
		Goals: make([]akkoord.Goal, 0, len(d.goals)), Amounts: append([]akkoord.Amount{}, d.amounts...), Related: []akkoord.Relation{},
		Checks: []akkoord.Check{}}
	like := d.likeKind()
	for _, p := range d.parties {
		if p.value.Kind == "" {
			p.value.Kind = r.kindTold(&p.value)
		}
		if p.value.Kind == "" {
			p.value.Kind = like
		}
		signatory := r.party(p.value)
		signatory.Joined, signatory.Left = p.joined.day, p.left.day
		a.Signatories = append(a.Signatories, signatory)
	}
	slices.SortStableFunc(d.regions, func(a, b mention.PlaceValue) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	for _, v := range d.regions {
		a.Regions = append(a.Regions, akkoord.Region{Name: v.Name, Kind: v.Kind, ID: akkoord.OptString(v.ID), Within: r.l.Within(v), Span: v.Span})
	}
	slices.SortFunc(d.goals, func(a, b akkoord.Span) int { return cmp.Compare(a.Start, b.Start) })
	for _, g := range d.goals {
		a.Goals = append(a.Goals, akkoord.Goal{Text: g.In(r.doc.Text), Span: g})
	}
	a.Checks = r.checks(d)
	a.Evidence = r.evidenceOf(d, &a)
	return a
}

func (r *reading) party(v mention.PartyValue) akkoord.Party {
	p := akkoord.Party{Name: v.Name, Kind: v.Kind, ID: akkoord.OptString(v.ID), Count: akkoord.OptInt(v.Count), Members: []string{}, Representative: akkoord.OptString(v.Representative), Span: v.Span}
	if p.Kind == "" {
		p.Kind = unknownKind(v.Name)
	}
	if v.Collective {
		p.Members = r.l.Expand(v)
	}
	if p.ID == "" {
		p.ID = r.entityID(v)
	}
	return p
}

// likeKind gives the kind that all known parties of a draft share, at least two
// of them, authorities and insurers aside: whoever signs among carers is most
// likely one. It gives "" when they differ.
func (d *draft) likeKind() akkoord.PartyKind {
	kind, n := akkoord.PartyKind(""), 0
	for _, p := range d.parties {
		switch p.value.Kind {
		case "", "gemeente", "provincie", "rijk", "waterschap", "zorgverzekeraar", "veiligheid", "overig", "persoon", "bedrijf":
			continue
		}
		if kind != "" && p.value.Kind != kind {
			return ""
		}
		kind, n = p.value.Kind, n+1
	}
	if n < 2 {
		return ""
	}
	return kind
}

// unknownKind guesses the kind of a name that says nothing of it: most are
// companies, but a foundation or association seldom is; it mostly looks after people.
func unknownKind(name string) akkoord.PartyKind {
	for _, w := range []string{"stichting", "vereniging", "vzw"} {
		if strings.HasPrefix(mention.Fold(name), w) {
			return "welzijn"
		}
	}
	return "bedrijf"
}

// evidenceOf gives every value its path and puts the evidence in the order of
// the record's keys.
func (r *reading) evidenceOf(d *draft, a *akkoord.Agreement) []akkoord.Evidence {
	out := make([]akkoord.Evidence, 0, 7+len(a.Signatories)+len(a.Regions)+len(a.Goals)+len(a.Amounts))
	add := func(path string, p proof) {
		out = append(out, akkoord.Evidence{Path: path, Span: p.span, Sentence: r.span(p.sentence), Rule: p.rule,
			Hash: r.hashOfSentence(p.sentence), Row: akkoord.OptString(p.row)})
	}
	for _, field := range []akkoord.Field{akkoord.FieldKind, akkoord.FieldName, akkoord.FieldStatus, akkoord.FieldSigned, akkoord.FieldValidFrom, akkoord.FieldValidUntil} {
		if p, ok := d.proofOf(field); ok {
			add(string(field), p)
		}
	}
	for i, p := range d.parties {
		add(pathOf(signatoryPaths, i), proof{span: p.value.Span, sentence: r.sentenceOfSpan(p.value.Span), rule: p.rule, row: p.value.Row})
		for _, c := range []struct {
			path string
			on   coming
		}{{".joined", p.joined}, {".left", p.left}} {
			if !c.on.day.IsZero() {
				add(pathOf(signatoryPaths, i)+c.path, proof{span: c.on.span, sentence: c.on.sentence, rule: c.on.rule})
			}
		}
	}
	for _, p := range d.evidence {
		if p.field == akkoord.FieldPartyCount {
			add("party_count", p)
			break
		}
	}
	first := d.firstProofs()
	for i, g := range a.Regions {
		if p, ok := first(akkoord.FieldRegion, g.Name, akkoord.Span{}); ok {
			add(pathOf(regionPaths, i), p)
		}
	}
	for i, g := range a.Goals {
		if p, ok := first(akkoord.FieldGoal, "", g.Span); ok {
			add(pathOf(goalPaths, i), p)
		}
	}
	for i, m := range a.Amounts {
		if p, ok := first(akkoord.FieldAmount, "", m.Span); ok {
			add(pathOf(amountPaths, i), p)
		}
	}
	return out
}

// manyProofs is how many pieces of evidence are looked through one by one.
const manyProofs = 64

// firstProofs gives a function that finds the first evidence of a region by its
// name, of another value by its bytes.
func (d *draft) firstProofs() func(field akkoord.Field, key string, span akkoord.Span) (proof, bool) {
	type value struct {
		field akkoord.Field
		key   string
		span  akkoord.Span
	}
	of := func(p *proof) value {
		if p.field == akkoord.FieldRegion {
			return value{p.field, p.key, akkoord.Span{}}
		}
		return value{p.field, "", p.span}
	}
	var at map[value]int
	if len(d.evidence) > manyProofs {
		at = make(map[value]int, len(d.evidence))
		for i := range d.evidence {
			if v := of(&d.evidence[i]); at[v] == 0 {
				at[v] = i + 1
			}
		}
	}
	return func(field akkoord.Field, key string, span akkoord.Span) (proof, bool) {
		want := value{field, key, span}
		if at != nil {
			if i := at[want]; i > 0 {
				return d.evidence[i-1], true
			}
			return proof{}, false
		}
		for i := range d.evidence {
			if p := &d.evidence[i]; p.field == field && of(p) == want {
				return *p, true
			}
		}
		return proof{}, false
	}
}

// proofOf gives the evidence of a single value: of the status the event that
// said it, of the signing day the last, since a more exact day replaces one.
func (d *draft) proofOf(field akkoord.Field) (found proof, ok bool) {
	for _, p := range d.evidence {
		if p.field != field || ok && field == akkoord.FieldStatus && found.key == string(d.status) {
			continue
		}
		if !ok || field == akkoord.FieldSigned || field == akkoord.FieldStatus && p.key == string(d.status) {
			found, ok = p, true
		}
	}
	return found, ok
}

// sentenceOfSpan gives the sentence that holds a span whole, else the first.
func (r *reading) sentenceOfSpan(span akkoord.Span) int {
	if i := r.sentenceOf(span.Start); i >= 0 && r.span(i).Contains(span) {
		return i
	}
	return 0
}

// relate ties the main agreement to one of the same article that it replaces or
// renews, and to one that is announced to follow it.
func (r *reading) relate(all []akkoord.Agreement) {
	for i := range r.drafts {
		if !r.drafts[i].main {
			continue
		}
		for k := range all {
			if k == i || all[k].Signed.IsZero() || all[i].Signed.IsZero() {
				continue
			}
			as := ""
			switch later := all[k].Signed.Compare(all[i].Signed) > 0; {
			case !later && (all[k].Status == akkoord.Ended || all[k].Kind == all[i].Kind):
				as = "predecessor"
			case later && all[k].Status == akkoord.Announced:
				as = "successor"
			default:
				continue
			}
			all[i].Related = append(all[i].Related, akkoord.Relation{ID: all[k].ID, As: as})
		}
	}
}

// checks compares what the text states with what was found.
func (r *reading) checks(d *draft) []akkoord.Check {
	out := []akkoord.Check{}
	if d.count > 0 {
		n := d.size(true)
		out = append(out, akkoord.Check{Check: "party_count", OK: n == d.count, Detail: strconv.Itoa(d.count) + " stated, " + strconv.Itoa(n) + " found"})
	}
	if !d.from.IsZero() && !d.until.IsZero() {
		out = append(out, akkoord.Check{Check: "period", OK: d.until.Last().Compare(d.from.First()) >= 0, Detail: d.from.String() + " to " + d.until.String()})
	}
	if !d.signed.IsZero() && !r.a.Published.IsZero() && d.status == akkoord.Signed {
		ok := d.signed.First().Compare(r.a.Published.Last()) <= 0
		out = append(out, akkoord.Check{Check: "signed_before_published", OK: ok, Detail: "signed " + d.signed.String() + ", published " + r.a.Published.String()})
	}
	for _, p := range d.parties {
		if strings.HasPrefix(p.value.ID, "gm") {
			if note := r.l.Validity(p.value.ID, r.dayOf(d)); note != "" {
				out = append(out, akkoord.Check{Check: "municipality", OK: false, Detail: p.value.Name + ": " + note})
			}
		}
	}
	return out
}

// dayOf gives the date at which names are looked up: of the agreement, else of
// the article.
func (r *reading) dayOf(d *draft) akkoord.Date {
	if !d.signed.IsZero() {
		return d.signed
	}
	return r.a.Published
}
