package register_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
	"github.com/akkoord/akkoord/store"
)

func ExampleRegister_Party() {
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
	party := func(name string) akkoord.Party { return akkoord.Party{Name: name, Kind: "gemeente"} }
	record := akkoord.Record{ID: "a1", Agreements: []akkoord.Agreement{
		{ID: "01", Kind: "pact", Signatories: []akkoord.Party{party("Gemeente Zeist"), party("gemeente Bunnik")}},
		{ID: "02", Kind: "convenant", Signatories: []akkoord.Party{party("gemeente Bunnik"), party("gemeente De Bilt"), party("Gemeente Zeist")}},
	}}
	if _, err := st.PutArticles(ctx, []akkoord.Article{{ID: "a1", Lang: "nl", Text: "…"}}, store.ArticleOptions{}); err != nil {
		log.Fatal(err)
	}
	if _, err := st.PutRecords(ctx, []akkoord.Record{record}, store.RecordOptions{}); err != nil {
		log.Fatal(err)
	}

	view, err := register.New(st).Party(ctx, "zeist")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(view.Party.Name, len(view.Agreements))
	for _, p := range view.With {
		fmt.Println(p.Count, p.Name)
	}
	// Output:
	// Gemeente Zeist 2
	// 2 gemeente Bunnik
	// 1 gemeente De Bilt
}
