package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// likeliest puts the one that "het ziekenhuis" or "het bedrijf" most likely
// means first: one that is known to be of that kind, then the one that the text
// names most, of equals the one that it named last before the sentence.
func (r *reading) likeliest(found []namedParty, kind akkoord.PartyKind, s *sentence) {
	unlike := func(n *namedParty) int {
		if n.value.Kind == kind {
			return 0
		}
		return 1
	}
	away := func(n *namedParty) int {
		if n.sentence < s.index {
			return s.index - n.sentence
		}
		return len(r.sentences) + n.sentence // who stands beside the noun is somebody else
	}
	order := make([]ranked, 0, len(found))
	for i := range found {
		n := &found[i]
		order = append(order, ranked{*n, unlike(n), r.times(&n.who), away(n)})
	}
	slices.SortStableFunc(order, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.unlike, b.unlike), cmp.Compare(b.times, a.times), cmp.Compare(a.away, b.away))
	})
	for i := range order {
		found[i] = order[i].namedParty
	}
}

// ranked is a party with what likeliest orders it by.
type ranked struct {
	namedParty
	unlike, times, away int
}

// isParty reports whether an organisation is on the list of any draft already,
// and so acts in the text, wherever else it stands.
func (r *reading) isParty(p *identity) bool {
	return r.everyone.find(p) >= 0 && slices.ContainsFunc(r.drafts, func(d *draft) bool { return d.find(p) >= 0 })
}

// unions are the words in the names of trade unions, which "de bonden" means.
var unions = []string{"fnv", "cnv", "vcp", "unie", "acv", "abvv", "aclvb", "acod", "bond", "fbz", "avv", "vhp", "nu'91", "lad", "nvj", "vvmc", "qlix", "aob"}

// noHospital are the words in the names of those who care for people elsewhere.
var noHospital = []string{"wzc", "woonzorg", "verpleeg", "huisarts", "thuiszorg", "apothe", "ggd", "ggz", "wijkverpl", "verloskund", "tandarts", "fysio", "jeugd"}

// fits reports whether a name can be what a noun points to. A single word that
// only its capital and a part of it make an organisation ("Karton", "Verzorging") is
// too little, and "de bonden" are unions.
func (r *reading) fits(n *namedParty, noun string) bool {
	v := &n.value
	if !v.Known && !v.Place && v.ID == "" && !strings.Contains(v.Name, " ") && !r.isParty(&n.who) && r.times(&n.who) < 2 {
		return false
	}
	switch noun {
	case "bonden", "vakbonden", "bond", "vakbond":
		name := mention.Fold(v.Name)
		return slices.ContainsFunc(unions, func(u string) bool { return strings.Contains(name, u) })
	case "ziekenhuis", "ziekenhuizen", "hospitaal":
		name := mention.Fold(v.Name)
		return !slices.ContainsFunc(noHospital, func(w string) bool { return strings.Contains(name, w) })
	}
	return true
}

// whoever adds the organisations of a kind that the text names anywhere, also
// where nobody acts: "het bedrijf" after "de werknemers van Verhoeven".
func (r *reading) whoever(found *gathered, kind akkoord.PartyKind) {
	for i := range r.named {
		n := &r.named[i]
		if v := &n.value; kind != "" && r.ofKind(n, kind) && !r.standsBy(n) && !v.Collective && !v.Place && !r.l.Speech[n.m.First] && r.fits(n, "") && !r.placed(&r.sentences[n.sentence], n.m) &&
			found.find(&n.who) < 0 {
			found.add(*n)
		}
	}
}

// aloofNames are the bodies that are in the news beside others' agreements and
// hardly ever a party: governments, parliaments, media, and letters that are no
// body at all.
var aloofNames = []string{
	"kabinet", "tweede kamer", "eerste kamer", "provinciale staten", "gedeputeerde staten", "raad van state", "gemeenteraad", "europese unie", "eu", "europa", "whatsapp", "facebook",
	"instagram", "linkedin", "twitter", "youtube", "anp", "belga", "nos", "knmi", "cbs", "den haag", "brussel", "me", "r&d", "q&a", "hr", "ict", "it", "ai", "ww", "aow", "wmo",
}

// longestAloof is the length of the longest of them, with its article.
const longestAloof = len("de gedeputeerde staten")

// aloof reports whether a name is one of aloofNames.
func aloof(name string) bool {
	if len(name) > longestAloof {
		return false
	}
	name, _ = cutWord(name, "de ")
	name, _ = cutWord(name, "het ")
	return slices.ContainsFunc(aloofNames, func(a string) bool { return len(a) == len(name) && strings.EqualFold(a, name) })
}

// noBody reports whether a name in capitals is no organisation at all.
func noBody(name string) bool {
	switch name {
	case "R&D", "Q&A", "B&B", "HR", "ICT", "IT", "AI", "WW", "AOW", "CO2", "BTW", "GFT", "ADHD":
		return true
	}
	// "Wereldbijendag", "Burendag"
	return strings.HasSuffix(name, "dag") && !strings.Contains(name, " ")
}

// ofKind reports whether an organisation is of a kind. A name that tells nothing and
// that the text comes back to is most likely a firm's.
func (r *reading) ofKind(n *namedParty, kind akkoord.PartyKind) bool {
	v := &n.value
	return v.Kind == kind || kind == "bedrijf" && v.Kind == "" && !v.Place && !v.Collective && r.times(&n.who) > 1
}
