package index

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
	"github.com/akkoord/akkoord/store"
)

// BenchmarkBuild makes an index of 20,000 agreements with 3 KB of text each.
func BenchmarkBuild(b *testing.B) {
	reg, _, dir := bulk(b, 20000, 500)
	var bytes int64
	for b.Loop() {
		bytes = rebuild(b, dir, reg).Bytes
	}
	b.ReportMetric(20000*float64(b.N)/b.Elapsed().Seconds(), "agreements/s")
	b.ReportMetric(float64(bytes)/1e6, "MB")
}

// BenchmarkSearch searches 20,000 agreements: facets and ten hits each time.
func BenchmarkSearch(b *testing.B) {
	reg, _, dir := bulk(b, 20000, 40)
	rebuild(b, dir, reg)
	for _, q := range []Query{
		{},
		{Text: "haven"},
		{Text: "brug OR molen"},
		{Facets: map[string][]string{"kind": {"pact"}, "province": {"Drenthe"}}},
		{From: akkoord.Date{Year: 2017}, To: akkoord.Date{Year: 2019}},
	} {
		b.Run(fmt.Sprintf("%s%v%s", q.Text, q.Facets, q.From), func(b *testing.B) {
			ix := opened(b, dir, reg)
			for b.Loop() {
				if _, err := ix.Search(context.Background(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			ix, err := Open(context.Background(), dir, reg)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := ix.Search(context.Background(), Query{Text: "haven"}); err != nil {
				b.Fatal(err)
			}
			ix.Close()
		}
	})
}

// bulk gives a register of n articles with one agreement each.
func bulk(b *testing.B, n, words int) (reg *register.Register, st *store.Store, dir string) {
	articles, records := generate(rand.New(rand.NewPCG(8, 8)), n, words)
	for i := range records {
		records[i].Agreements = records[i].Agreements[:1]
	}
	return workspace(b, articles, records)
}
