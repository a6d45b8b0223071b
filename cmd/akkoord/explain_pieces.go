package main

import "github.com/akkoord/akkoord"

// piece is a part of a marked text on a page: text, or the beginning or end of
// an element around a part of a stretch. Elements nest, stretches need not: one
// that overlaps another is drawn as two elements that belong together.
type piece struct {
	Text  string // of neither beginning nor end
	Opens bool
	Shuts bool

	Number int    // of the stretch; 0 for a part of the layout
	Class  string // its colour or layout
	First  bool   // the element is the first of its stretch
	Last   bool   // the element is the last of its stretch
	Height int    // how many elements lie within one another inside of it, at most
}

// pieces cuts a text into pieces. Class gives the class of a stretch.
func pieces(text string, all []stretch, class func(stretch) string) []piece {
	var list []piece
	var open []int // the beginnings of the elements around here
	var drawn []stretch
	begin := func(s stretch, first bool) {
		list = append(list, piece{Opens: true, Number: s.number, Class: class(s), First: first})
		open, drawn = append(open, len(list)-1), append(drawn, s)
	}
	end := func(last bool) {
		top := len(open) - 1
		list[open[top]].Last = last
		list = append(list, piece{Shuts: true, Number: drawn[top].number, Class: list[open[top]].Class, Last: last})
		if height := list[open[top]].Height; top > 0 && drawn[top].number > 0 {
			list[open[top-1]].Height = max(list[open[top-1]].Height, height+1)
		}
		open, drawn = open[:top], drawn[:top]
	}
	at := 0
	for _, e := range edges(all) {
		if e.at > at {
			list = append(list, piece{Text: text[at:e.at]})
			at = e.at
		}
		if e.opens {
			begin(e.stretch, true)
			continue
		}
		// What opened later and goes on is shut and begun again.
		var again []stretch
		for drawn[len(drawn)-1] != e.stretch {
			again = append(again, drawn[len(drawn)-1])
			end(false)
		}
		end(true)
		for i := len(again) - 1; i >= 0; i-- {
			begin(again[i], false)
		}
	}
	if at < len(text) {
		list = append(list, piece{Text: text[at:]})
	}
	return list
}

// layout gives the blocks of an article that look unlike plain text.
func layout(a *akkoord.Article) map[akkoord.Span]string {
	looks := map[akkoord.Span]string{}
	for _, b := range a.Blocks {
		switch b.Kind {
		case akkoord.Heading, akkoord.Caption, akkoord.Quote, akkoord.Furniture:
			if b.Span.In(a.Text) != "" {
				looks[b.Span] = string(b.Kind)
			}
		}
	}
	return looks
}
