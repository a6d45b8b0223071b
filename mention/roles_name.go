package mention

import (
	"bytes"

	"github.com/akkoord/akkoord"
)

// indexCues prepares kindInName.
func (t *roleTable) indexCues() {
	t.cueWords = map[string]int16{}
	for i, c := range t.inside {
		if c.whole || len(c.text) <= 3 {
			// Of a word that is entered twice the weak sense counts: it is the
			// one that is meant for the word on its own.
			if k, ok := t.cueWords[c.text]; !ok || c.weak && !t.inside[k].weak {
				t.cueWords[c.text] = int16(i)
			}
			continue
		}
		key := uint64(c.text[0])<<16 | uint64(c.text[1])<<8 | uint64(c.text[2])
		list, ok := t.cuesBy.get(key)
		if !ok {
			list = int32(len(t.cueLists))
			t.cueLists = append(t.cueLists, nil)
			t.cuesBy.set(key, list)
		}
		t.cueLists[list] = append(t.cueLists[list], int16(i))
	}
}

// kindInName gives the kind that the cues in a name tell, "" when none does.
func (t *roleTable) kindInName(name string) akkoord.PartyKind { return t.readName(name, false) }

// kindOf gives the kind that a name's own words tell: as kindInName, and by the
// nouns that its words are or end in, "Blaaskapel", "Dorpencommissie". It is for
// names that are known to be of a body: many of the nouns are surnames too.
func (t *roleTable) kindOf(name string) akkoord.PartyKind { return t.readName(name, true) }

// readName goes through the words of a name. The first word that tells a kind
// decides, and in it the noun that it is, else the cue that stands first in the
// table. Weak cues count only where no word tells: in "Food Safety Research"
// the last one does. What a body deals in does not make a firm of a club:
// "Vereniging van Waterbouwers", "Nederlandse Groothandel Branchevereniging".
func (t *roleTable) readName(name string, nouns bool) akkoord.PartyKind {
	var buf [96]byte
	folded := appendFold(buf[:0], name)
	for _, form := range []string{" bv", " b.v.", " b.v", " nv", " n.v.", " gmbh", " bvba"} {
		if bytes.HasSuffix(folded, []byte(form)) {
			return "bedrijf" // whatever it deals in
		}
	}
	var told, hint akkoord.PartyKind
	club := false
	for start := 0; start < len(folded); {
		end := start
		for end < len(folded) && folded[end] != ' ' && folded[end] != '-' && folded[end] != '(' && folded[end] != ')' {
			end++
		}
		word := folded[start:end]
		start = end + 1
		club = club || told == "" && string(word) == "vereniging"
		if told != "" {
			club = club || nouns && t.kindOfNoun(word) == "belangenorganisatie"
			continue
		}
		// A weak word on its own is not read as a noun: "Coöperatie Huisartsen Texel".
		i, ok := t.cueWords[string(word)]
		if !ok || !t.inside[i].weak {
			if nouns {
				told = t.kindOfNoun(word)
			}
			i = t.cueIn(word)
		}
		switch {
		case told != "" || i < 0:
		case !t.inside[i].weak:
			told = t.inside[i].kind
		case hint == "":
			hint = t.inside[i].kind
		}
		if told != "" && told != "bedrijf" {
			return told
		}
	}
	if told == "bedrijf" && club {
		return "belangenorganisatie"
	}
	if told == "" {
		return hint
	}
	return told
}

// kindOfNoun gives the kind that a folded word tells as a noun or by the noun
// that it ends in, "" when it tells none.
func (t *roleTable) kindOfNoun(word []byte) akkoord.PartyKind {
	if k := t.ends.find(string(word), 0); k >= 0 {
		return t.endKind[k]
	}
	return ""
}

// cueIn gives the cue in a word of a name, -1 when there is none: one that is
// the whole word, else the one that stands first in the table, a strong one
// before a weak one.
func (t *roleTable) cueIn(word []byte) int16 {
	best := int16(-1)
	if i, ok := t.cueWords[string(word)]; ok {
		if t.inside[i].weak {
			return i
		}
		best = i
	}
	for k := 0; k+4 <= len(word); k++ {
		list, ok := t.cuesBy.get(uint64(word[k])<<16 | uint64(word[k+1])<<8 | uint64(word[k+2]))
		if !ok {
			continue
		}
		for _, i := range t.cueLists[list] {
			if bytes.HasPrefix(word[k:], []byte(t.inside[i].text)) && (best < 0 || t.before(i, best)) {
				best = i
			}
		}
	}
	return best
}

// before reports whether one cue goes before another.
func (t *roleTable) before(a, b int16) bool {
	if weak := t.inside[a].weak; weak != t.inside[b].weak {
		return !weak
	}
	return a < b
}
