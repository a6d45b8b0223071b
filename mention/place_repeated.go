package mention

import "strings"

// repeated reads the names that were taken for areas by what stood before them
// wherever else the text has them.
func (f *Finder) repeated(l *Layer) {
	n := len(l.Places)
	var again repeats
	for k := 0; k < n; k++ {
		v := l.Places[k]
		if !v.Guess || v.Kind == "plaats" || len(v.Name) < shortestRepeat || !again.fresh(l, k) {
			continue
		}
		again.each(l, v.Name, func(i int) { again.repeat(l, v, i) })
	}
}

// shortestRepeat is how long a name must be to be sought elsewhere.
const shortestRepeat = 4

// manyNames is how many names are sought by going through the text for each.
const manyNames = 16

// repeats is what repeated remembers of a text. With more than a few names it
// has the words with a capital by the letters that they start with, since a name
// for every line of a long text is not to cost a walk through the text for every
// line.
type repeats struct {
	sought  int
	names   map[string]bool // of the places up to checked
	checked int
	starts  map[string][]int32 // tokens
	held    []bool             // by token: a place holds it
}

// fresh reports whether no place before the kth has its name.
func (a *repeats) fresh(l *Layer, k int) bool {
	name := l.Places[k].Name
	if a.sought++; a.sought <= manyNames && k < 4*manyNames {
		for j := range k {
			if l.Places[j].Name == name {
				return false
			}
		}
		return true
	}
	if a.names == nil {
		a.names = map[string]bool{}
	}
	for ; a.checked < k; a.checked++ {
		a.names[l.Places[a.checked].Name] = true
	}
	return !a.names[name]
}

// each calls fn with the tokens with a capital at which a name may start.
func (a *repeats) each(l *Layer, name string, fn func(i int)) {
	source := l.Doc.Text
	if a.sought <= manyNames {
		for i := range l.Doc.Tokens {
			if l.traits[i]&capital != 0 && strings.HasPrefix(source[l.Doc.Tokens[i].Start:], name) {
				fn(i)
			}
		}
		return
	}
	if a.starts == nil {
		a.starts = map[string][]int32{}
		for i := range l.Doc.Tokens {
			if l.traits[i]&capital == 0 {
				continue
			}
			for n := shortestRepeat; n <= 4*shortestRepeat; n *= 2 {
				if rest := source[l.Doc.Tokens[i].Start:]; len(rest) >= n {
					a.starts[rest[:n]] = append(a.starts[rest[:n]], int32(i))
				}
			}
		}
	}
	n := shortestRepeat
	for n < 4*shortestRepeat && 2*n <= len(name) {
		n *= 2
	}
	for _, i := range a.starts[name[:n]] {
		if strings.HasPrefix(source[l.Doc.Tokens[i].Start:], name) {
			fn(int(i))
		}
	}
}

// repeat adds a place that starts at token i, where its name ends with a token.
func (a *repeats) repeat(l *Layer, v PlaceValue, i int) {
	if l.covered[i] != None || a.placed(l, i) {
		return
	}
	start := int(l.Doc.Tokens[i].Start)
	e := i + 1
	for e < len(l.Doc.Tokens) && int(l.Doc.Tokens[e-1].End) < start+len(v.Name) {
		e++
	}
	if int(l.Doc.Tokens[e-1].End) == start+len(v.Name) {
		l.addPlace(v, i, i, e)
		for k := i; k < e; k++ {
			a.held[k] = true
		}
	}
}

// placed reports whether a place holds token i already.
func (a *repeats) placed(l *Layer, i int) bool {
	if a.held == nil {
		a.held = append(l.held[:0], make([]bool, len(l.Doc.Tokens))...)
		l.held = a.held
		for _, m := range l.Mentions {
			if m.Class == Place {
				for k := m.First; k < m.End; k++ {
					a.held[k] = true
				}
			}
		}
	}
	return a.held[i]
}
