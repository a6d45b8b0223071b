package index

import (
	"bytes"
	"strings"
)

// stem takes a folded Dutch word to the form that its inflections share. It is
// light: it undoes plurals and the -e of adjectives with the spelling changes
// that come with them (huizen, huis; afspraken, afspraak; plannen, plan), and
// knows the forms of the few verbs and irregular nouns that matter to
// agreements. A stem need not be a word; "gemeent" serves.
func stem(word []byte) []byte {
	if s, ok := irregular[string(word)]; ok {
		return []byte(s)
	}
	if len(word) < 4 || !letters(word) {
		return word
	}
	w := stripS(word)
	switch {
	case hasSuffix(w, "heden"): // mogelijkheden
		w = append(w[:len(w)-4:len(w)-4], "eid"...)
	case hasSuffix(w, "ieen"), hasSuffix(w, "eeen"): // strategieën, ideeën
		w = w[:len(w)-3]
	case hasSuffix(w, "en"):
		w = respell(w, w[:len(w)-2])
	case hasSuffix(w, "e"):
		w = respell(w, w[:len(w)-1])
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && !isVowel(w[n-1]) {
		w = w[:n-1] // business; plann of plannen
	}
	return w
}

func hasSuffix(w []byte, suffix string) bool {
	return len(w) >= len(suffix) && string(w[len(w)-len(suffix):]) == suffix
}

func letters(w []byte) bool {
	for _, c := range w {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// syllables counts groups of vowels, which is near enough.
func syllables(w []byte) int {
	n, in := 0, false
	for _, c := range w {
		v := isVowel(c)
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// sWords take a plural in -s though they do not end like the words that do.
var sWords = []string{"deal", "team", "club", "hub", "lab", "call", "tool", "coach", "project", "programma", "film"}

// stripS takes a plural -s off where the ending before it makes one likely: a
// weak -er, -el, -en, -em (burgers, regels), -ie (functies), -aar, -eur, -or, or
// an -e (gemeentes). "proces", "mens" and "huis" keep theirs.
func stripS(w []byte) []byte {
	if !hasSuffix(w, "s") {
		return w
	}
	rest := w[:len(w)-1]
	for _, s := range sWords {
		if hasSuffix(rest, s) {
			return rest
		}
	}
	if len(rest) < 5 || syllables(rest) < 2 {
		return w
	}
	for _, end := range []string{"er", "el", "en", "em", "ie", "aar", "eur", "or", "te", "de", "ge", "ke", "me", "pe", "je"} {
		if hasSuffix(rest, end) {
			return rest
		}
	}
	return w
}

// respell writes cut, which is word without its ending, as it stands alone:
// huiz, huis; briev, brief; afsprak, afspraak; regional, regionaal.
func respell(word, cut []byte) []byte {
	n := len(cut)
	if n < 3 || syllables(cut) == 0 {
		return word
	}
	cut = bytes.Clone(cut)
	last := cut[n-1]
	if isVowel(last) {
		return cut
	}
	if v := cut[n-2]; isOpen(cut) && !weak(cut) {
		// The vowel of an open syllable is long, and is written double once the
		// syllable closes.
		cut = append(cut[:n-1], v, last)
	}
	switch n := len(cut); cut[n-1] {
	case 'z':
		cut[n-1] = 's'
	case 'v':
		cut[n-1] = 'f'
	}
	return cut
}

// isOpen reports whether a word that lost its ending ends in a single vowel and a
// consonant, so that the vowel closed its syllable before. Two vowels are one
// sound, but for those in social-, actuel- and financiel-.
func isOpen(w []byte) bool {
	n := len(w)
	v, before := w[n-2], w[n-3]
	if strings.IndexByte("aeou", v) < 0 {
		return false
	}
	if !isVowel(before) {
		return true
	}
	switch string([]byte{before, v}) {
	case "ia", "io", "ua":
		return true
	case "ue":
		return w[n-1] == 'l'
	}
	return hasSuffix(w, "ciel") || hasSuffix(w, "tiel") || hasSuffix(w, "riel")
}

// weak reports whether the last vowel of a word is likely unstressed, and so
// stays as it is: middel, ouder, sector; but not deel as in onderdelen.
func weak(w []byte) bool {
	n := len(w)
	if w[n-1] == 'w' || w[n-1] == 'x' || w[n-1] == 'y' {
		return true
	}
	if syllables(w) < 2 {
		return false
	}
	switch string(w[n-2:]) {
	case "el":
		return !hasSuffix(w, "rdel") && !hasSuffix(w, "sdel") && !hasSuffix(w, "uel") && !hasSuffix(w, "iel")
	case "er", "em", "en":
		return true
	case "or":
		return n > 4 && strings.IndexByte("tsi", w[n-3]) >= 0
	}
	return false
}

// irregular maps words to stems that the rules do not find, a line a stem; the
// last ones only look like plurals.
var irregular = forms(`
onderteken: onderteken ondertekent ondertekenen ondertekend ondertekende ondertekenden ondertekening ondertekeningen medeondertekend medeondertekenen
tekenen: tekent tekenen tekende tekenden getekend getekende
sluiten: sluit sluiten sloot sloten gesloten afsluiten afsluit afsloot afsloten afgesloten
samenwerk: samenwerk samenwerken samenwerkt samenwerkte samenwerkten samengewerkt samenwerkende samenwerkend
verleng: verleng verlengen verlengt verlengd verlengde verlengden verlenging verlengingen
bekrachtig: bekrachtig bekrachtigen bekrachtigt bekrachtigd bekrachtigde bekrachtigden bekrachtiging
beeindig: beeindig beeindigen beeindigt beeindigd beeindigde beeindigden beeindiging
start: start starten startte startten gestart
aansluit: aansluiten aansluit aansloot aansloten aangesloten aansluiting aansluitingen
overeenkom: overeenkomen overeengekomen overeenkomt overeenkwam overeenkwamen
afspreek: afspreken afspreekt afgesproken
werk: werk werken werkt werkte werkten gewerkt
dag: dag dagen
weg: weg wegen
pad: pad paden
stad: stad steden
lid: lid leden
schip: schip schepen
kind: kind kinderen kinds
deel: deel delen
aandeel: aandeel aandelen
land: land landen
haven: haven havens
midden: midden
samen: samen
open: open
eigen: eigen
`)

// forms reads lines of "stem: form form form".
func forms(table string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(table) {
		s, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		for _, form := range strings.Fields(list) {
			m[form] = s
		}
	}
	return m
}
