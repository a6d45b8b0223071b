package main

import "slices"

// missing are the articles that a file no longer has.
type missing struct {
	path string
	ids  []string
	all  bool // the file is gone
}

// settleMissing tells the articles that are no longer where they were loaded
// from, as far as the sources were read, and drops them when that is asked for.
func (l *loader) settleMissing(sources []string, prune bool) error {
	for _, source := range sources {
		if source == "-" {
			continue
		}
		err := l.st.EachFile(l.ctx, absolute(source), func(path string) error {
			if exists(path) {
				return nil
			}
			ids, err := l.st.ArticlesOf(l.ctx, path)
			if err == nil {
				l.missing = append(l.missing, missing{path: path, ids: ids, all: true})
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	told := map[string]bool{} // a file may be in two sources
	var drop, forget []string
	for _, m := range l.missing {
		if told[m.path] {
			continue
		}
		told[m.path] = true
		ids, err := l.stillMissing(m)
		if err != nil {
			return err
		}
		if len(ids) > 0 {
			l.tellMissing(m, ids, prune)
		}
		l.gone += len(ids)
		drop = append(drop, ids...)
		if m.all && (prune || len(ids) == 0) {
			forget = append(forget, m.path)
		}
	}
	if prune {
		for part := range slices.Chunk(drop, storeBatch) {
			n, err := l.st.DeleteArticles(l.ctx, part)
			if err != nil {
				return err
			}
			l.pruned += n
		}
	}
	if len(forget) == 0 {
		return nil
	}
	return l.st.ForgetFiles(l.ctx, forget)
}

// stillMissing leaves out what another file has, which was read before or after.
func (l *loader) stillMissing(m missing) (ids []string, err error) {
	have, err := l.st.ArticlesOf(l.ctx, m.path) // in their order
	if err != nil {
		return nil, err
	}
	for _, id := range m.ids {
		if _, ok := slices.BinarySearch(have, id); !ok {
			continue
		}
		if path, ok := l.elsewhere[id]; ok && path != m.path {
			if err := l.st.MoveArticle(l.ctx, id, path); err != nil {
				return nil, err
			}
			continue
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func (l *loader) tellMissing(m missing, ids []string, prune bool) {
	what := "articles are no longer in their file"
	if m.all {
		what = "the file of articles is gone"
	}
	if prune {
		l.p.log.Info(what+", they are dropped", "file", m.path, "articles", shortList(ids, 3))
		return
	}
	l.p.log.Warn(what+", they stay; --prune drops them", "file", m.path, "articles", shortList(ids, 3))
}
