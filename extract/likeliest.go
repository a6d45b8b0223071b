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
	unlike := func(n namedParty) int {
		if n.value.Kind == kind {
			return 0
		}
		return 1
	}
	times := func(n namedParty) int { return r.times(&n.value) }
	away := func(n namedParty) int {
		if n.sentence < s.index {
			return s.index - n.sentence
		}
		return len(r.sentences) + n.sentence // who stands beside the noun is somebody else
	}
	slices.SortStableFunc(found, func(a, b namedParty) int {
		return cmp.Or(cmp.Compare(unlike(a), unlike(b)), cmp.Compare(times(b), times(a)), cmp.Compare(away(a), away(b)))
	})
}

// isParty reports whether an organisation is on the list of any draft already,
// and so acts in the text, wherever else it stands.
func (r *reading) isParty(v *mention.PartyValue) bool {
	return slices.ContainsFunc(r.drafts, func(d *draft) bool { return d.hasParty(v) >= 0 })
}

// unions are the words in the names of trade unions, which "de bonden" means.
var unions = []string{"fnv", "cnv", "vcp", "unie", "acv", "abvv", "aclvb", "acod", "bond", "fbz", "avv", "vhp", "nu'91", "lad", "nvj", "vvmc", "qlix", "aob"}

// noHospital are the words in the names of those who care for people elsewhere.
var noHospital = []string{"wzc", "woonzorg", "verpleeg", "huisarts", "thuiszorg", "apothe", "ggd", "ggz", "wijkverpl", "verloskund", "tandarts", "fysio", "jeugd"}

// fits reports whether a name can be what a noun points to. A single word that
// only its capital and a part of it make an organisation ("Karton", "Verzorging") is
// too little, and "de bonden" are unions.
func (r *reading) fits(v *mention.PartyValue, noun string) bool {
	if !v.Known && !v.Place && v.ID == "" && !strings.Contains(v.Name, " ") && !r.isParty(v) && r.times(v) < 2 {
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

// whoever gives the organisations of a kind that the text names anywhere, also
// where nobody acts: "het bedrijf" after "de werknemers van Verhoeven".
func (r *reading) whoever(kind akkoord.PartyKind) []namedParty {
	var found []namedParty
	for _, n := range r.named {
		if v := &n.value; kind != "" && r.ofKind(v, kind) && !r.bystander(&r.sentences[n.sentence], n.m) && !v.Collective && !v.Place && !r.l.Speech[n.m.First] && r.fits(v, "") && !r.placed(&r.sentences[n.sentence], n.m) &&
			!slices.ContainsFunc(found, func(o namedParty) bool { return sameParty(&o.value, v) }) {
			found = append(found, n)
		}
	}
	return found
}

// longestAloof is the length of the longest name of aloof, with its article.
const longestAloof = len("de gedeputeerde staten")

// aloof reports whether a name is of a body that is in the news beside others'
// agreements and hardly ever a party: a government, a parliament, a medium.
func aloof(name string) bool {
	if len(name) > longestAloof {
		return false
	}
	switch strings.TrimPrefix(strings.TrimPrefix(mention.Fold(name), "de "), "het ") {
	case "kabinet", "tweede kamer", "eerste kamer", "provinciale staten", "gedeputeerde staten", "raad van state", "gemeenteraad", "europese unie", "eu", "europa", "whatsapp", "facebook",
		"instagram", "linkedin", "twitter", "youtube", "anp", "belga", "nos", "knmi", "cbs", "den haag", "brussel", "me", "r&d", "q&a", "hr", "ict", "it", "ai", "ww", "aow", "wmo":
		return true
	}
	return false
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

// times counts how often the body of the text names an organisation.
func (r *reading) times(v *mention.PartyValue) int {
	key := sameness{v.ID, v.Name, v.Place, v.Collective}
	k, ok := r.counts[key]
	if ok {
		return k
	}
	for i := range r.named {
		if sameParty(&r.named[i].value, v) {
			k++
		}
	}
	r.counts[key] = k
	return k
}

// sameness is what sameParty looks at. Long texts ask for the same count time
// and again.
type sameness struct {
	id, name          string
	place, collective bool
}

// ofKind reports whether an organisation is of a kind. A name that tells nothing and
// that the text comes back to is most likely a firm's.
func (r *reading) ofKind(v *mention.PartyValue, kind akkoord.PartyKind) bool {
	return v.Kind == kind || kind == "bedrijf" && v.Kind == "" && !v.Place && !v.Collective && r.times(v) > 1
}
