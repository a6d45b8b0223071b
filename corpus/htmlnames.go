package corpus

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nameParts gives the words that names in a class or id are made of, in lower
// case: "share-bar", "share_bar" and "shareBar" have the parts "share" and "bar".
func nameParts(names string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := 0
		for i := range len(names) + 1 {
			border := i == len(names) || strings.IndexByte("-_ \t\n\r\f", names[i]) >= 0
			hump := !border && i > start && 'A' <= names[i] && names[i] <= 'Z' && 'a' <= names[i-1] && names[i-1] <= 'z'
			if !border && !hump {
				continue
			}
			if i > start && !yield(strings.ToLower(names[start:i])) {
				return
			}
			if start = i; border {
				start = i + 1
			}
		}
	}
}

// captionNames are parts of the names of what holds the text under a picture.
var captionNames = map[string]bool{"caption": true, "bijschrift": true, "fotobijschrift": true, "onderschrift": true, "figcaption": true}

// captionLength is the longest caption that is known by a name, in bytes: cards
// and headers with a picture are called so as well.
const captionLength = 300

// isCaption reports whether an element is called a caption and can be one.
func isCaption(n *html.Node) bool {
	named := false
	for part := range nameParts(attribute(n, "class")) {
		named = named || captionNames[part]
	}
	if !named {
		return false
	}
	size := 0
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			size += len(d.Data)
		case d.DataAtom == atom.H1, d.DataAtom == atom.H2, d.DataAtom == atom.H3, d.DataAtom == atom.H4:
			return false
		}
	}
	return size > 0 && size <= captionLength
}
