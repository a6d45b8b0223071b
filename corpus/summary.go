package corpus

import "maps"

// Summary counts what became of the sources.
type Summary struct {
	Articles int `json:"articles"` // handed to yield
	Refused  int `json:"refused"`
	// Skipped counts the articles in other languages than Dutch, SkippedBy the
	// same by their code, "unknown" for those that are not told apart.
	Skipped   int            `json:"skipped"`
	SkippedBy map[string]int `json:"skipped_by"`
	// Repeated counts files and articles met a second time, with the same id
	// and the same text; they are handed over once.
	Repeated int `json:"repeated"`
	// PassedOver counts the files in folders that akkoord does not read,
	// PassedOverBy the same by lower-case extension (".json"), "(hidden)" for
	// names with a dot in front, "(none)" and "(special)" for links to folders,
	// sockets and the like. The captures of web archives that are no article
	// count too: "warc image/png", "warc status 404", "warc revisit".
	PassedOver   int            `json:"passed_over"`
	PassedOverBy map[string]int `json:"passed_over_by"`
	// TextFrom counts the articles of web pages by what showed where their main
	// text is: "site", "json-ld", "shape", "readability" or "page".
	TextFrom map[string]int `json:"text_from"`
}

// Add adds what came of other sources.
func (s *Summary) Add(t Summary) {
	s.Articles += t.Articles
	s.Refused += t.Refused
	s.Skipped += t.Skipped
	s.Repeated += t.Repeated
	s.PassedOver += t.PassedOver
	addCounts(&s.SkippedBy, t.SkippedBy, 1)
	addCounts(&s.PassedOverBy, t.PassedOverBy, 1)
	addCounts(&s.TextFrom, t.TextFrom, 1)
}

// since gives what has come to a summary since it was another one.
func (s *Summary) since(t Summary) Summary {
	d := Summary{
		Articles: s.Articles - t.Articles, Refused: s.Refused - t.Refused, Skipped: s.Skipped - t.Skipped,
		Repeated: s.Repeated - t.Repeated, PassedOver: s.PassedOver - t.PassedOver,
	}
	if d.Skipped > 0 {
		d.SkippedBy = maps.Clone(s.SkippedBy)
		addCounts(&d.SkippedBy, t.SkippedBy, -1)
	}
	if d.PassedOver > 0 {
		d.PassedOverBy = maps.Clone(s.PassedOverBy)
		addCounts(&d.PassedOverBy, t.PassedOverBy, -1)
	}
	if len(s.TextFrom) > 0 {
		d.TextFrom = maps.Clone(s.TextFrom)
		addCounts(&d.TextFrom, t.TextFrom, -1)
	}
	return d
}

// clone gives a summary that does not change with s.
func (s *Summary) clone() Summary {
	c := *s
	c.SkippedBy, c.PassedOverBy, c.TextFrom = maps.Clone(s.SkippedBy), maps.Clone(s.PassedOverBy), maps.Clone(s.TextFrom)
	return c
}

// addCounts adds times the counts of from to those of into; none is left at 0.
func addCounts(into *map[string]int, from map[string]int, times int) {
	if *into == nil && len(from) > 0 {
		*into = make(map[string]int, len(from))
	}
	for key, n := range from {
		if (*into)[key] += times * n; (*into)[key] == 0 {
			delete(*into, key)
		}
	}
}
