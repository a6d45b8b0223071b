package extract

import (
	"github.com/akkoord/akkoord"
)

// anyCurrent reports whether one of the agreements that events made can be what
// the article brings: not one that has ended, nor one of years ago.
func (r *reading) anyCurrent() bool {
	for _, d := range r.drafts {
		if d.status == akkoord.Ended {
			continue
		}
		if d.signed.IsZero() || r.a.Published.IsZero() || d.signed.Year >= r.a.Published.Year || d.status == akkoord.Extended {
			return true
		}
	}
	return false
}

// retold reports whether an instrument can be one that an event made already: the
// same name, or a word that comes back to its kind.
func (r *reading) retold(i int32) bool {
	v := r.l.Instruments[r.l.Mentions[i].Ref]
	for _, d := range r.drafts {
		if v.Name == "" && (refersTo(v.Kind, d.kind) || refersTo(d.kind, v.Kind)) || v.Name != "" && d.name != "" && sameName(v.Name, d.name) {
			return true
		}
		if v.Name != "" && d.name == "" && d.kind == v.Kind && r.mentions(d, v.Name) {
			return true
		}
	}
	return false
}

// mentions reports whether the sentence that made an agreement holds a name.
func (r *reading) mentions(d *draft, name string) bool {
	return hasWords(r.span(d.sentence).In(r.doc.Text), name)
}

// ofTheNews reports whether a sentence names a day shortly before the text was
// published.
func (r *reading) ofTheNews(s *sentence) bool {
	for _, i := range s.dates {
		if v := r.l.Dates[r.l.Mentions[i].Ref].From; v.Day > 0 && r.recent(v) {
			return true
		}
	}
	return false
}
