// Package register shows what a workspace holds as a register of agreements:
// entries to list and look up, and the parties and regions in them as entities
// that go by one name however the articles write them.
//
// It does not extract (package extract), does not store (package store) and
// does not search text (package index). For now every agreement of every
// record is an entry of its own; the same agreement reported by two articles
// is two entries.
//
//	reg := register.New(st)
//	view, err := reg.Party(ctx, "gemeente Zeist") // or "Zeist", or "gm0355"
//	for _, p := range view.With {
//		fmt.Println(p.Count, p.Name) // with whom, most often first
//	}
//
// # Entities
//
// A party with an id is the entity of that id. One without an id joins the
// entity that has its name among the names seen, if there is just one such;
// else its folded name is its identity. An entity is shown under the name that
// most agreements use for it. Where two entities would be shown under one name,
// their kind is put behind it, and their key where the kind is the same, so
// that one shown name is one entity.
package register
