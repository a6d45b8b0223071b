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
