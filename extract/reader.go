package extract

import (
	"sort"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// Reader reads articles into records. It holds the memory that reading needs and
// is used by one goroutine at a time.
type Reader struct {
	x       *Extractor
	one     Batch // of Read
	matcher *rules.Matcher
	matches []rules.Match
	r       reading
}

// NewReader gives a reader of articles.
func (x *Extractor) NewReader() *Reader {
	return &Reader{x: x, matcher: x.rules.NewMatcher()}
}

// Read gives the record of an article. The same article and rules give the same
// record, whatever was read before. What ReadBatch gives as a failure is a panic
// here.
func (d *Reader) Read(a *akkoord.Article) akkoord.Record {
	d.x.Split(&d.one, []akkoord.Article{*a})
	if err := d.one.splits[0].failed; err != nil {
		panic(err)
	}
	return d.read(a, d.one.splits[0])
}

// ReadBatch gives the records of the articles that Split has prepared, in their
// order; they are those that Read gives. Articles that cannot be read come back
// as failures. Meanwhile Split may prepare another batch on another goroutine.
func (d *Reader) ReadBatch(b *Batch) ([]akkoord.Record, []Failure) {
	records := make([]akkoord.Record, 0, len(b.articles))
	var failed []Failure
	for i := range b.articles {
		a, s := &b.articles[i], b.splits[i]
		err := s.failed
		if err == nil {
			err = guard(a, func() { records = append(records, d.read(a, s)) })
		}
		if err != nil {
			failed = append(failed, Failure{a.ID, err})
			b.splits[i] = &split{}
			d.matcher, d.r = d.x.rules.NewMatcher(), reading{} // their memory may be half written
		}
	}
	b.articles = nil
	return records, failed
}

func (d *Reader) read(a *akkoord.Article, s *split) akkoord.Record {
	rec := akkoord.Record{ID: a.ID, URL: a.URL, Title: a.Title, Published: a.Published, Source: a.Source,
		Rules: d.x.hash, Agreements: []akkoord.Agreement{}}
	if !s.worth {
		return rec
	}
	d.x.finder.FindNames(&s.layer)
	d.matches = d.matcher.Match(&s.layer, d.matches[:0])
	if !named(&s.layer) && !made(d.matches) && !dayBeside(&s.layer) {
		return rec
	}
	s.layer.SettleKinds()
	d.r.start(d.x.rules, a, &s.doc, &s.layer, d.matches)
	d.r.assemble()
	rec.Agreements = d.r.agreements()
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

// dayBeside reports whether an instrument that is no general word stands in a
// sentence with a day: with parties that act there it may have been made on
// that, in whatever words.
func dayBeside(l *mention.Layer) bool {
	day := 0 // dates and instruments each stand in the order of the text
	for _, m := range l.Mentions {
		if m.Class != mention.Instrument || vague(l.Instruments[m.Ref]) {
			continue
		}
		k := sort.Search(len(l.Doc.Sentences), func(i int) bool { return l.Doc.Sentences[i].End > m.First })
		if k == len(l.Doc.Sentences) {
			break
		}
		s := &l.Doc.Sentences[k]
		for ; day < len(l.Mentions); day++ {
			if d := l.Mentions[day]; d.Class == mention.Date && d.First >= s.First && l.Dates[d.Ref].From.Day > 0 {
				break
			}
		}
		if day < len(l.Mentions) && l.Mentions[day].End <= s.End {
			return true
		}
	}
	return false
}
