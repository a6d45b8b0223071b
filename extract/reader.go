package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
	"github.com/akkoord/akkoord/text"
)

// Reader reads one article after another into records. It holds the memory that
// reading needs and is used by one goroutine at a time.
type Reader struct {
	x       *Extractor
	splits  []*split // one for each article of the largest batch yet
	matcher *rules.Matcher
	matches []rules.Match
	r       reading
}

// split is an article split into words, and whether it is worth reading on.
type split struct {
	doc     text.Document
	layer   mention.Layer
	matcher *rules.Matcher
	worth   bool
}

// NewReader gives a reader of articles.
func (x *Extractor) NewReader() *Reader {
	return &Reader{x: x, matcher: x.rules.NewMatcher(), splits: []*split{x.newSplit()}}
}

func (x *Extractor) newSplit() *split { return &split{matcher: x.rules.NewMatcher()} }

// Read gives the record of an article. The same article and rules give the same
// record, whatever was read before.
func (d *Reader) Read(a *akkoord.Article) akkoord.Record {
	s := d.splits[0]
	s.split(d.x, a)
	return d.read(a, s)
}

// ReadAll gives the records of articles, in their order. While they are being
// read, a goroutine of its own splits those to come; it has a place for each, so
// that the two seldom wait for one another.
func (d *Reader) ReadAll(articles []akkoord.Article) []akkoord.Record {
	for len(d.splits) < len(articles) {
		d.splits = append(d.splits, d.x.newSplit())
	}
	ready := make(chan *split, len(articles))
	go func() {
		for i := range articles {
			d.splits[i].split(d.x, &articles[i])
			ready <- d.splits[i]
		}
	}()
	records := make([]akkoord.Record, len(articles))
	for i := range articles {
		s := <-ready
		records[i] = d.read(&articles[i], s)
		if cap(s.doc.Tokens) > keepTokens {
			d.splits[i] = d.x.newSplit()
		}
	}
	return records
}

// keepTokens is how many tokens the memory of a split is kept for; what a very
// long article needed is given back.
const keepTokens = 1 << 16

// split splits an article and looks whether any rule could make an agreement of
// it: most texts have no word for one, or none in a sentence where it could
// count, and are not read any further.
func (s *split) split(x *Extractor, a *akkoord.Article) {
	x.segmenter.Segment(&s.doc, a.Text, a.Blocks)
	if s.worth = x.finder.Start(&s.layer, &s.doc); s.worth {
		x.finder.FindValues(&s.layer, a.Published)
		s.worth = named(&s.layer) || s.matcher.MayMatch(&s.layer)
	}
}

func (d *Reader) read(a *akkoord.Article, s *split) akkoord.Record {
	rec := akkoord.Record{ID: a.ID, URL: a.URL, Title: a.Title, Published: a.Published, Source: a.Source,
		Rules: d.x.hash, Agreements: []akkoord.Agreement{}}
	if !s.worth {
		return rec
	}
	d.x.finder.FindNames(&s.layer)
	d.matches = d.matcher.Match(&s.layer, d.matches[:0])
	if !named(&s.layer) && !made(d.matches) {
		return rec
	}
	s.layer.SettleKinds()
	d.r.start(a, &s.doc, &s.layer, d.matches)
	d.r.assemble()
	rec.Agreements = append(rec.Agreements, d.r.agreements()...)
	return rec
}

// made reports whether a rule says that an agreement was made.
func made(matches []rules.Match) bool {
	for _, m := range matches {
		for _, e := range m.Rule.Emit {
			if e.Field == akkoord.FieldStatus {
				return true
			}
		}
	}
	return false
}

// named reports whether an instrument carries a name of its own or is one that
// the text knows already: that can make an agreement without a rule.
func named(l *mention.Layer) bool {
	for _, v := range l.Instruments {
		if v.Name != "" || v.Definite {
			return true
		}
	}
	return false
}
