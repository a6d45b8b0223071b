package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// Layer gives the words and mentions of an article as Read hands them to the
// rules. Read passes over texts in which no rule could make an agreement; worth
// reports whether it reads on in this one, and the layer is whole in any case.
// It is good until the reader is used again.
func (d *Reader) Layer(a *akkoord.Article) (l *mention.Layer, worth bool) {
	d.x.Split(&d.one, []akkoord.Article{*a})
	s := d.one.splits[0]
	if s.worth {
		d.x.finder.FindNames(&s.layer)
	} else {
		d.x.finder.Find(&s.layer, &s.doc, a.Published)
	}
	return &s.layer, s.worth
}
