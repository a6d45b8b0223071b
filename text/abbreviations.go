package text

// use says what a full stop after an abbreviation can mean.
type use uint8

const (
	notListed use = iota
	// inner: something always follows, so the sentence goes on ("dr. Smit").
	inner
	// beforeDigit: also a word of its own, or too short to be sure; it is an
	// abbreviation only when a number follows ("art. 3", but "een kunstwerk van art.").
	beforeDigit
	// closing: stands at the end of a phrase; a capital after it begins a
	// sentence ("op 3 mei jl. Burgemeester Smit", but "op 3 mei jl. tekende").
	closing
	// name: part of a name, and names follow names; only a capitalised function
	// word begins a sentence ("Bouwbedrijf Smit B.V. De gemeente").
	name
)

// longestAbbreviation is the length in bytes up to which look-up is tried.
const longestAbbreviation = 12

// abbreviations lists them in lower case, without the final full stop. What
// consists of single letters with stops between ("m.b.t.", "J.P.") is known by its
// form, and stands here only when it is not inner.
var abbreviations = group(map[use][]string{
	inner: {
		// titles and forms of address
		"dr", "drs", "mr", "mrs", "ms", "ir", "ing", "prof", "mgr", "ds", "dhr", "hr", "mw", "mevr", "mej", "bc", "ph.d",
		"sr", "pr", "lt", "kol", "kpt", "sgt", "weth", "st", "ged", "jhr", "jkvr", "wnd", "plv", "fam", "gebr", "fa", "zn",
		// pointing to something that follows
		"ca", "nr", "nrs", "nl", "bijv", "incl", "excl", "resp", "vgl", "zgn", "evt", "vs", "aant", "alg", "betr", "geb",
		"ong", "overl", "dipl", "aang", "vlgs", "afd", "rk", "dd", "tel", "telnr", "postb", "min.pres",
	},
	beforeDigit: {
		"art", "blz", "pag", "par", "hfdst", "hoofdst", "no", "min", "max", "afb", "fig", "gem", "sub", "p", "pp", "v", "n",
		"jan", "feb", "febr", "mrt", "apr", "aug", "sep", "sept", "okt", "nov", "dec", "tab", "bijl", "afl", "dl", "ed",
		"jrg", "stb", "stcrt",
	},
	closing: {
		"enz", "etc", "e.d", "e.a", "e.v", "jl", "j.l", "a.s", "s.v.p", "a.u.b", "z.s.m", "chr", "m.v", "mln", "mld",
		"p.p", "p.w", "p.j", "c.s", "n.v.t",
	},
	name: {
		"b.v", "n.v", "bv", "nv", "v.o.f", "c.v", "u.a", "b.a", "inc", "ltd", "corp", "gmbh", "v.z.w", "jr",
	},
})

func group(uses map[use][]string) map[string]use {
	m := make(map[string]use, 256)
	for u, words := range uses {
		for _, w := range words {
			m[w] = u
		}
	}
	return m
}

// lookUp gives the use of a word written without its final full stop. Capitals
// without stops are another word: "de VS" is no "vs.", "de NS" has no "nr.".
func lookUp(word string) use {
	if len(word) > longestAbbreviation {
		return notListed
	}
	var buf [longestAbbreviation]byte // keeps the look-up free of allocation
	var c class
	for i := range len(word) {
		b := word[i]
		c |= classOf[b]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		buf[i] = b
	}
	if c == upper && len(word) > 1 {
		return notListed
	}
	return abbreviations[string(buf[:len(word)])]
}

// isAbbreviated reports whether word, which has stops inside, is made of parts
// that are abbreviated themselves: "d.w.z", "J.P", "prof.dr", but not "Wel.kom".
func isAbbreviated(word string) bool {
	from := 0
	for i := 0; i <= len(word); i++ {
		if i < len(word) && word[i] != '.' {
			continue
		}
		part := word[from:i]
		if !isLetter(part) && lookUp(part) == notListed {
			return false
		}
		from = i + 1
	}
	return true
}

// beginsSentence reports whether a capitalised word is one that has its capital
// only because a sentence begins with it.
func beginsSentence(word string) bool {
	switch word {
	case "De", "Het", "Een", "Dit", "Dat", "Deze", "Die", "Er", "Hij", "Zij", "Ze", "Wij", "We", "Ik", "Je", "Jij", "U",
		"In", "Op", "Met", "Voor", "Van", "Na", "Bij", "Door", "Om", "Uit", "Aan", "Tot", "Onder", "Over", "Tussen",
		"Tijdens", "Sinds", "Vanaf", "Volgens", "Naast", "Namens", "Vanuit", "Wegens", "Zonder", "Binnen", "Tegen",
		"En", "Maar", "Of", "Want", "Dus", "Als", "Toen", "Omdat", "Hoewel", "Terwijl", "Wanneer", "Nadat", "Zodra",
		"Ook", "Nu", "Zo", "Toch", "Wel", "Niet", "Geen", "Verder", "Tevens", "Eerder", "Later", "Vervolgens", "Bovendien",
		"Daar", "Hier", "Daarom", "Daarna", "Daarmee", "Daarnaast", "Daarbij", "Daardoor", "Daarin", "Daarvoor",
		"Hiermee", "Hierdoor", "Hierbij", "Hiervoor", "Hierin", "Vandaag", "Gisteren", "Morgen", "Vorige", "Afgelopen",
		"Wie", "Wat", "Waar", "Hoe", "Waarom", "Welke", "Zijn", "Haar", "Hun", "Onze", "Ons", "Mijn", "Is", "Was",
		"Beide", "Alle", "Alleen", "Samen", "Sommige", "Veel", "Andere", "Enkele", "Elke", "Elk", "Men", "Zowel":
		return true
	}
	return false
}

// isParticle reports whether a capitalised word may also stand between an
// initial and a surname, as it does in Flemish names ("J. De Vries").
func isParticle(word string) bool {
	switch word {
	case "De", "Van", "In", "Op", "Uit", "Aan", "Zonder":
		return true
	}
	return false
}
