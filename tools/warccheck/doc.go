// Package warccheck holds WARC files that akkoord writes to a reader that
// somebody else wrote, github.com/nlnwa/gowarc of the National Library of
// Norway, in its strict mode. It is a module of its own so that the
// dependencies of that reader stay out of akkoord's, and has no other use:
//
//	cd tools/warccheck && go test ./...
//
// What the kill test of the crawler wrote is read too, where it left it:
//
//	export AKKOORD_TEST_KEEP=$(mktemp -d)
//	go test ./crawl -run TestCrawlKilled && (cd tools/warccheck && go test ./...)
package warccheck
