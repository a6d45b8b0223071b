package corpus

import "github.com/akkoord/akkoord"

// readText reads a text file as one article. Its text stays byte for byte what
// the file says, but for a byte order mark and carriage returns.
func readText(r *reader, in input) error {
	data, reason := r.all(in)
	if reason == "" {
		reason = binaryContent(data)
	}
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	return r.deliver(in.name, 0, draft{Article: akkoord.Article{ID: r.id(in.id), Text: decode(data)}})
}

// id puts the prefix before a known id; an unknown one is settled by deliver.
func (r *reader) id(id string) string {
	if id == "" {
		return ""
	}
	return r.opt.IDPrefix + id
}
