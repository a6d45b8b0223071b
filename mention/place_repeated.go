package mention

import "strings"

// repeated reads the names that were taken for areas by what stood before them
// wherever else the text has them.
func (f *Finder) repeated(l *Layer) {
	n := len(l.Places)
	for k := 0; k < n; k++ {
		v := l.Places[k]
		if !v.Guess || v.Kind == "plaats" || len(v.Name) < 4 {
			continue
		}
		fresh := true
		for j := 0; j < k; j++ {
			fresh = fresh && l.Places[j].Name != v.Name
		}
		if fresh {
			f.repeat(l, v)
		}
	}
}

func (f *Finder) repeat(l *Layer, v PlaceValue) {
	source := l.Doc.Text
	for i := range l.Doc.Tokens {
		t := &l.Doc.Tokens[i]
		if l.traits[i]&capital == 0 || !strings.HasPrefix(source[t.Start:], v.Name) || l.covered[i] != None || l.placed(i) {
			continue
		}
		e := i + 1
		for e < len(l.Doc.Tokens) && int(l.Doc.Tokens[e-1].End) < int(t.Start)+len(v.Name) {
			e++
		}
		if int(l.Doc.Tokens[e-1].End) == int(t.Start)+len(v.Name) {
			l.addPlace(v, i, i, e)
		}
	}
}

// placed reports whether a place holds token i already.
func (l *Layer) placed(i int) bool {
	for k := len(l.Mentions) - 1; k >= 0; k-- {
		if m := l.Mentions[k]; m.Class == Place && int(m.First) <= i && i < int(m.End) {
			return true
		}
	}
	return false
}
