package akkoord

import (
	"crypto/sha256"
	"encoding/hex"
)

// Article is one text as it came in, with what is known about its publication.
// Text is what the file says, byte for byte (only a byte order mark and
// carriage returns are dropped); for HTML it is the text of the blocks joined
// by blank lines. All spans of a record are bytes of Text.
type Article struct {
	ID            string        `json:"id"`
	URL           OptString     `json:"url"`
	Title         OptString     `json:"title"`
	Published     Date          `json:"published"`
	PublishedFrom PublishedFrom `json:"published_from"`
	Source        OptString     `json:"source"`
	Lang          string        `json:"lang"`
	TextFrom      TextFrom      `json:"text_from"`
	Text          string        `json:"text"`
	Blocks        []Block       `json:"blocks"`
	// Copies are the articles of the workspace that say the same; it stands for
	// them. Articles that have none, and those that are copies, list none.
	Copies []Copy `json:"copies,omitempty"`
}

// Copy is an article that says the same as another one: a release that many
// sites have taken over.
type Copy struct {
	ID     string    `json:"id"`
	URL    OptString `json:"url"`
	Source OptString `json:"source"`
}

// SHA256 gives the hash of the text in hex; corrections and stored records
// hold on to it to know when the text under them changed.
func (a *Article) SHA256() string {
	sum := sha256.Sum256([]byte(a.Text))
	return hex.EncodeToString(sum[:])
}

// PublishedFrom says how a publication date is known; null when it is not.
type PublishedFrom = OptString

// The ways in which a publication date can be known, best first.
const (
	FromGiven  PublishedFrom = "given"   // stated by the line of a jsonl file or the row of a csv file
	FromSite   PublishedFrom = "site"    // the place that a site rule names
	FromMeta   PublishedFrom = "meta"    // a meta element of the page
	FromJSONLD PublishedFrom = "json-ld" // JSON-LD in the page
	FromTime   PublishedFrom = "time"    // a time element of the page
	FromText   PublishedFrom = "text"    // a date line in the text
	FromURL    PublishedFrom = "url"
	FromFeed   PublishedFrom = "feed"
	FromMail   PublishedFrom = "mail" // the day a mail was sent
	FromFile   PublishedFrom = "file"
)

// TextFrom says what showed where the main text of a web page is; null for what
// has no page around it.
type TextFrom = OptString

// The ways in which the main text of a page is found, in the order in which they
// are tried.
const (
	TextBySite        TextFrom = "site"        // a rule for the site
	TextByJSONLD      TextFrom = "json-ld"     // the body that the page states in JSON-LD
	TextByShape       TextFrom = "shape"       // all running text stands in one part of the page
	TextByReadability TextFrom = "readability" // readability, which weighs parts against each other
	TextByPage        TextFrom = "page"        // all of the page but its navigation
)

// Block is a stretch of the text that is laid out as one: sentences never run
// over its border.
type Block struct {
	Kind BlockKind `json:"kind"`
	Span Span      `json:"span"`
}

// BlockKind is the role of a block in its article.
type BlockKind string

// The kinds of blocks. Furniture is what surrounds an article (menus, cookie
// notices, share bars, "Lees ook"): it is kept in the text but never read for
// agreements.
const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	Item      BlockKind = "item"
	Caption   BlockKind = "caption"
	Quote     BlockKind = "quote"
	Furniture BlockKind = "furniture"
)
