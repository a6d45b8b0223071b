package mention

// maxMembers is how many parties one enumeration may have; what is longer is a
// table or a mistake, and is read as several.
const maxMembers = 200

// list reads an enumeration of parties that starts at token i, adds it and its
// members, and gives its end; i when there is none. Separators are commas,
// "en" and its like, semicolons, slashes; brackets with an abbreviation, a
// branch ("afdeling Oost Gelre") and short relative clauses are passed over.
func (p *partyReader) list(i int) int {
	from := len(p.l.members)
	end, start := i, -1
	if p.inCharge(i) {
		return i
	}
	p.both = p.isBoth(i) || p.isBoth(i-1)
	for j := i; j < p.end && len(p.l.members)-from < maxMembers; {
		p.l.units = p.l.units[:0]
		values, e := p.unit(j, start >= 0)
		if e == j && start >= 0 {
			if k := p.aside(j); k > j {
				j = k
				values, e = p.unit(j, true)
			}
		}
		if e == j {
			break
		}
		if start < 0 {
			start = j
		}
		if len(values) == 1 {
			p.alias(e, values[0])
		}
		for _, v := range values {
			p.l.PartyValues = append(p.l.PartyValues, v)
			p.l.members = append(p.l.members, int32(len(p.l.PartyValues)-1))
		}
		end = p.trailer(e)
		next := p.separator(end)
		if next == end {
			break
		}
		j = p.repeated(start, next)
	}
	members := p.l.members[from:len(p.l.members):len(p.l.members)]
	if len(members) == 0 || len(members) == 1 && p.l.PartyValues[members[0]].Place && p.lonePlace(start) {
		p.l.PartyValues = p.l.PartyValues[:len(p.l.PartyValues)-len(members)]
		p.l.members = p.l.members[:from]
		return i
	}
	at := start
	for _, m := range members {
		v := p.l.PartyValues[m]
		first, e := p.tokensOf(v.Span.Start, v.Span.End, at, end)
		at = int(first)
		p.l.Mentions = append(p.l.Mentions, Mention{Party, first, e, m})
	}
	p.l.Mentions = append(p.l.Mentions, Mention{Parties, int32(start), int32(end), int32(len(p.l.Lists))})
	p.l.Lists = append(p.l.Lists, ListValue{Members: members})
	return end
}

// inCharge reports whether token i is what a minister is in charge of: "de
// minister voor Volkshuisvesting".
func (p *partyReader) inCharge(i int) bool {
	if i < p.first+2 || p.folded(i-1) != "voor" {
		return false
	}
	switch p.folded(i - 2) {
	case "minister", "staatssecretaris", "wethouder":
		return !p.f.roles.types.has(p.l.Words[i])
	}
	return false
}

// isBoth reports whether token i is "zowel".
func (p *partyReader) isBoth(i int) bool {
	return i >= p.first && p.l.traits[i]&aUnitLead != 0 && p.folded(i) == "zowel"
}

// lonePlace reports whether a place on its own is no party here: after a
// preposition it is where something happens.
func (p *partyReader) lonePlace(i int) bool {
	if i == p.first {
		return false
	}
	for k := i - 1; k > p.first+1 && (p.word(k) == "en" || p.word(k) == ",") && capitalised(p.l, k-1); k -= 2 {
		if p.f.small.place.has(p.l.Words[k-2]) && isPlaceOnly(p.l, k-1, k) {
			return true // "de lessen in Rijssen en Holten"
		}
	}
	area, _ := p.f.areaWords.get(p.l.Words[i-1])
	switch p.folded(i - 1) {
	case "vestiging", "locatie", "afdeling", "kantoor", "station":
		return true
	}
	return p.f.small.place.has(p.l.Words[i-1]) || p.word(i-1) == "van" || area != "" && area != "gemeente" && area != "provincie"
}

func (p *partyReader) tokensOf(start, end, lo, hi int) (int32, int32) {
	first, last := lo, lo+1
	for k := lo; k < hi && int(p.l.Doc.Tokens[k].Start) < end; k++ {
		if int(p.l.Doc.Tokens[k].Start) <= start {
			first = k
		}
		if int(p.l.Doc.Tokens[k].End) <= end {
			last = k + 1
		}
	}
	return int32(first), int32(max(last, first+1))
}

// repeated passes over a preposition before the next name of an enumeration that
// stands before the first one too: "door CZ, door VGZ en door Menzis".
func (p *partyReader) repeated(start, j int) int {
	switch w := p.folded(j); w {
	case "van", "door", "met", "namens", "tussen":
		if p.folded(start-1) == w && !capitalised(p.l, j) {
			return j + 1
		}
	}
	return j
}
