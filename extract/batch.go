package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
	"github.com/akkoord/akkoord/text"
)

// Batch is articles between Extractor.Split and Reader.ReadBatch. Its memory is
// used again for the next batch; the zero value is ready for use.
type Batch struct {
	articles []akkoord.Article
	splits   []*split // one for each article of the largest batch yet
	matcher  *rules.Matcher
}

// split is an article split into words, and whether it is worth reading on.
type split struct {
	doc   text.Document
	layer mention.Layer
	worth bool
	// failed is why the article could not be split.
	failed error
}

// keepTokens is how many tokens the memory of a split is kept for; what a very
// long article needed is given back.
const keepTokens = 1 << 16

// Split prepares articles for ReadBatch, which leaves about half of the work to
// do: so two goroutines with two batches between them read twice as fast as one.
func (x *Extractor) Split(b *Batch, articles []akkoord.Article) {
	if b.matcher == nil {
		b.matcher = x.rules.NewMatcher()
	}
	b.articles = articles
	for i := range articles {
		if i == len(b.splits) {
			b.splits = append(b.splits, &split{})
		} else if cap(b.splits[i].doc.Tokens) > keepTokens {
			b.splits[i] = &split{}
		}
		s := b.splits[i]
		if s.failed = guard(&articles[i], func() { x.split(s, &articles[i], b.matcher) }); s.failed != nil {
			b.matcher = x.rules.NewMatcher()
		}
	}
}

// split splits an article and looks whether any rule could make an agreement of
// it: most texts have no word for one, or none in a sentence where it could
// count, and are not read any further.
func (x *Extractor) split(s *split, a *akkoord.Article, m *rules.Matcher) {
	x.segmenter.Segment(&s.doc, a.Text, a.Blocks)
	if s.worth = x.finder.Start(&s.layer, &s.doc); s.worth {
		x.finder.FindValues(&s.layer, a.Published)
		s.worth = named(&s.layer) || dayBeside(&s.layer) || m.MayMatch(&s.layer)
	}
}
