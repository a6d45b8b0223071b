package corpus

import (
	"encoding/json"
	"strings"
)

// jsonLD is what the JSON-LD of a page says of its article.
type jsonLD struct{ headline, published, publisher, url, body string }

// readJSONLD reads the first object of an article type, in document order.
func readJSONLD(scripts []string) (found jsonLD) {
	for _, script := range scripts {
		var v any
		if json.Unmarshal([]byte(script), &v) != nil {
			continue // broken metadata is no reason to refuse a page
		}
		object := articleObject(v, 0)
		if object == nil {
			continue
		}
		found = jsonLD{
			headline:  plainText(stringIn(object, "headline")),
			published: stringIn(object, "datePublished"),
			url:       stringIn(object, "url"),
			body:      stringIn(object, "articleBody"),
		}
		if p, ok := object["publisher"].(map[string]any); ok {
			found.publisher = plainText(stringIn(p, "name"))
		}
		return found
	}
	return found
}

// articleObject searches lists, @graph and mainEntity for an article; it does
// not go deep, comments and related articles are articles too.
func articleObject(v any, depth int) map[string]any {
	if depth > 3 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if o := articleObject(e, depth+1); o != nil {
				return o
			}
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			return v
		}
		for _, key := range []string{"@graph", "mainEntity"} {
			if o := articleObject(v[key], depth+1); o != nil {
				return o
			}
		}
	}
	return nil
}

func isArticleType(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report"
	case []any:
		for _, e := range t {
			if isArticleType(e) {
				return true
			}
		}
	}
	return false
}

func stringIn(object map[string]any, key string) string {
	s, _ := object[key].(string)
	return s
}
