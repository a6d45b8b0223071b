package corpus

import (
	"mime"
	"net/url"
	"strings"
)

// pageTypes are the media types whose captures are read. What a feed or sitemap
// tells stands on the pages that it leads to.
var pageTypes = map[string]bool{
	"text/html": true, "application/xhtml+xml": true, "text/plain": true, "application/pdf": true, "application/x-pdf": true,
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": true,
}

// byContent are the types that say nothing: what is called so is read when it
// begins as a page or a document does.
var byContent = map[string]bool{
	"no type": true, "application/octet-stream": true, "binary/octet-stream": true, "application/download": true,
	"application/force-download": true, "application/x-download": true, "application/unknown": true,
}

// webAddress gives a target URI as a URI may be written: old archives have
// spaces in theirs.
func webAddress(uri string) string {
	if u, err := url.Parse(uri); err == nil && strings.ContainsAny(uri, " \t") {
		return u.String()
	}
	return uri
}

// mediaType gives the type of a Content-Type, in lower case; "no type" when it
// states none.
func mediaType(header string) string {
	kind, _, _ := mime.ParseMediaType(header)
	if kind == "" {
		kind, _, _ = strings.Cut(header, ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	if kind == "" || len(kind) > 60 {
		return "no type"
	}
	return kind
}

// noPage says why a capture holds no page; "" when it may. Crawlers keep their
// logs, arguments and extracts under addresses of their own (metadata:, urn:).
func noPage(address, kind string) string {
	scheme, rest, _ := strings.Cut(address, ":")
	switch scheme = strings.ToLower(scheme); {
	case address == "" || rest == "":
		return "no address"
	case scheme != "http" && scheme != "https" && scheme != "ftp" && scheme != "file":
		return scheme + ":"
	case !pageTypes[kind] && !byContent[kind]:
		return kind
	case strings.HasSuffix(address, "/robots.txt"):
		return "robots.txt"
	}
	return ""
}
