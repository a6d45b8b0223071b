package yamltree

import (
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Dir gives the files of a folder. Other than with os.DirFS, positions name them
// as the folder is named, so that an editor finds them.
func Dir(path string) fs.FS { return dir{os.DirFS(path), path} }

type dir struct {
	fs.FS
	path string
}

// Each calls fn with every YAML file of fsys, in the order of their names: shown
// is the name for positions. It adds names and contents to sum: the name within
// fsys, since what files say does not change with the place they stand in.
func Each(fsys fs.FS, sum hash.Hash, fn func(shown string, src []byte)) error {
	return fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".yaml" && path.Ext(name) != ".yml" {
			return err
		}
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(sum, "%s\x00%d\x00", name, len(src))
		sum.Write(src)
		if d, ok := fsys.(dir); ok {
			name = path.Join(filepath.ToSlash(d.path), name)
		}
		fn(name, src)
		return nil
	})
}
