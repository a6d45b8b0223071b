// Package yamltree reads a YAML file as a tree that is walked by hand, for files
// that people write: what is wrong in them is told with file, line and column,
// all of it at once, and an unknown name with the nearest known one. Decoding
// into structs could not point at the letter of a text that is wrong.
//
// It knows nothing of what files say (packages rules and corpus do), holds no
// YAML parser of its own, and writes no YAML.
//
//	var errs yamltree.Errors
//	f, root := yamltree.Parse("meerdam.yaml", src, yamltree.Wording{Files: "site files", Content: "one site"}, &errs)
//	for _, p := range f.Properties(root, "a site", []string{"hosts", "body"}) {
//		if s, ok := f.Text(p.Value, p.Key); ok && !known(s.Text) {
//			f.Errs.Add(s.At, "unknown %s %q", p.Key, s.Text)
//		}
//	}
//	return errs.Sorted()
package yamltree
