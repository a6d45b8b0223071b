// Package crawl fetches the news pages of web sites, politely: it finds pages by
// sitemaps, feeds and links, asks robots.txt first, keeps to one request at a
// time for each host, keeps what went over the wire in WARC files, and hands on
// what it got.
//
// It does not read what a page says (package corpus does), knows no agreements,
// and never fetches from addresses of a private network unless it is told to.
//
//	robots := crawl.ParseRobots(body)
//	if robots.Allowed("akkoord", "https://www.venlo.nl/nieuws?page=2") { … }
package crawl
