package index_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/index"
	"github.com/akkoord/akkoord/register"
	"github.com/akkoord/akkoord/store"
)

func Example() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "akkoord")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer st.Close()

	text := "De gemeente Zeist en Lister sloten maandag een convenant over beschermd wonen."
	article := akkoord.Article{ID: "a1", Lang: "nl", Text: text}
	record := akkoord.Record{ID: "a1", Agreements: []akkoord.Agreement{{
		ID: "0f3a", Kind: "convenant", Status: akkoord.Signed, Signed: akkoord.Date{Year: 2020, Month: 5, Day: 11},
		Signatories: []akkoord.Party{{Name: "gemeente Zeist", Kind: "gemeente"}, {Name: "Lister", Kind: "zorgaanbieder"}},
		Evidence:    []akkoord.Evidence{{Path: "signed", Span: akkoord.Span{Start: 35, End: 42}, Sentence: akkoord.Span{Start: 0, End: len(text)}}},
	}}}
	if _, err := st.PutArticles(ctx, []akkoord.Article{article}, store.ArticleOptions{}); err != nil {
		log.Fatal(err)
	}
	if _, err := st.PutRecords(ctx, []akkoord.Record{record}, store.RecordOptions{}); err != nil {
		log.Fatal(err)
	}

	reg := register.New(st)
	folder := filepath.Join(dir, index.Folder)
	if _, err := index.Rebuild(ctx, folder, reg, index.BuildOptions{}); err != nil {
		log.Fatal(err)
	}
	ix, err := index.Open(ctx, folder, reg)
	if err != nil {
		log.Fatal(err)
	}
	defer ix.Close()
	res, err := ix.Search(ctx, index.Query{Text: "sluiten", Facets: map[string][]string{"party": {"Zeist"}}})
	if err != nil {
		log.Fatal(err)
	}
	for _, h := range res.Hits {
		fmt.Println(h.Kind, h.Signed, h.Proof.Mark.In(h.Proof.Sentence))
	}
	for _, f := range res.Facets {
		if f.Name == "party" {
			fmt.Println(f.Values)
		}
	}
	// Output:
	// convenant 2020-05-11 maandag
	// [{Lister 1 false} {gemeente Zeist 1 true}]
}
