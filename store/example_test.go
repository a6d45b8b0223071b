package store_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
)

func ExampleStore_PutArticles() {
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
	articles := []akkoord.Article{{ID: "2019/convenant", Lang: "nl", Text: "De partijen tekenden een convenant."}}
	for range 2 {
		sum, err := st.PutArticles(ctx, articles, store.ArticleOptions{SourcePath: "nieuws"})
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println("added", sum.Added, "unchanged", sum.Unchanged)
	}
	// Output:
	// added 1 unchanged 0
	// added 0 unchanged 1
}
