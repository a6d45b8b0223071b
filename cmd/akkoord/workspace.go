package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/index"
	"github.com/akkoord/akkoord/register"
	"github.com/akkoord/akkoord/store"
)

// The workspace of a line that names none.
const (
	workspaceVariable = "AKKOORD_WORKSPACE"
	defaultWorkspace  = "akkoord-data"
)

// workspaceDir gives the folder to work in.
func workspaceDir(c *cli.Context) string {
	if dir := c.String("workspace"); dir != "" {
		return dir
	}
	return defaultWorkspace // a variable that is set to nothing
}

// openToWrite opens the workspace for a command that changes it, and makes it
// where there is none.
func openToWrite(c *cli.Context) (*store.Store, error) {
	return store.Open(workspaceDir(c), store.Options{Alike: newAlike, KeepCopies: c.Bool("keep-copies")})
}

// openToRead opens the workspace beside others that read it.
func openToRead(c *cli.Context) (*store.Store, error) {
	return store.Open(workspaceDir(c), store.Options{ReadOnly: true})
}

// openIndex opens the index of a workspace.
func openIndex(ctx context.Context, st *store.Store) (*index.Index, error) {
	return index.Open(ctx, indexDir(st), register.New(st))
}

// indexDir gives the folder of the index of a workspace.
func indexDir(st *store.Store) string { return filepath.Join(st.Dir(), index.Folder) }

// indexExists reports whether a workspace has an index, of whatever state.
func indexExists(st *store.Store) bool {
	_, err := os.Stat(indexDir(st))
	return err == nil
}

// rebuildIndex makes the index of a workspace anew.
func (p *program) rebuildIndex(ctx context.Context, st *store.Store) (index.BuildSummary, error) {
	status, err := st.Status(ctx)
	if err != nil {
		return index.BuildSummary{}, err
	}
	bar := p.startBar("index", status.Agreements)
	done := 0
	sum, err := index.Rebuild(ctx, indexDir(st), register.New(st), index.BuildOptions{Progress: func(n int) {
		bar.add(n - done)
		done = n
	}})
	bar.close()
	return sum, err
}

// indexIsCurrent reports whether the workspace has an index of what it holds
// now. Whatever is wrong with an index is mended by making a new one.
func indexIsCurrent(ctx context.Context, st *store.Store) bool {
	ix, err := openIndex(ctx, st)
	if err != nil {
		return false
	}
	defer ix.Close()
	current, err := ix.Current(ctx)
	return err == nil && current
}
