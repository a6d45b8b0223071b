package index

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Folder is the name of the index in a workspace.
const Folder = "index"

// currentFile names the index in use.
const currentFile = "CURRENT"

// ErrNoIndex says that there is no index yet.
var ErrNoIndex = errors.New("there is no index: run `akkoord index`")

// ErrFormat says that an index was made by a program of another format.
var ErrFormat = errors.New("format")

// ErrDamaged says that the files of an index are not what was written.
var ErrDamaged = errors.New("the index is damaged: run `akkoord index` to make a new one")

// ErrOutdated says that the workspace has moved on since the index was made.
var ErrOutdated = errors.New("the index is older than the workspace: run `akkoord index`")

// current is what the CURRENT file says.
type current struct {
	Format     int              `json:"format"`
	Folder     string           `json:"folder"`
	Revision   int64            `json:"revision"` // of the workspace that it was made from
	Agreements int              `json:"agreements"`
	Files      map[string]int64 `json:"files"` // sizes in bytes, by path with slashes
}

// readCurrent reads the CURRENT file of an index and checks its format first,
// before anything that another format may have changed.
func readCurrent(dir string) (*current, error) {
	b, err := os.ReadFile(filepath.Join(dir, currentFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open index %s: %w", dir, ErrNoIndex)
	}
	if err != nil {
		return nil, fmt.Errorf("open index %s: %w", dir, err)
	}
	var c current
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, fmt.Errorf("open index %s: %w (%s: %v)", dir, ErrDamaged, currentFile, err)
	}
	if c.Format != FormatVersion {
		return nil, fmt.Errorf("open index %s: the index has %w %d, this program reads %d: run `akkoord index`", dir, ErrFormat, c.Format, FormatVersion)
	}
	if c.Folder == "" || !filepath.IsLocal(c.Folder) {
		return nil, fmt.Errorf("open index %s: %w (%s names no folder)", dir, ErrDamaged, currentFile)
	}
	return &c, nil
}

// checkFiles compares the sizes of the files with what CURRENT says, which
// catches what a full disk, a half copy or a cleaning-up leaves behind.
func (c *current) checkFiles(dir string) error {
	got, err := fileSizes(filepath.Join(dir, c.Folder))
	if err != nil {
		return fmt.Errorf("open index %s: %w (%w)", dir, ErrDamaged, err)
	}
	for name, size := range c.Files {
		if have, ok := got[name]; !ok || have != size {
			return fmt.Errorf("open index %s: %w (%s has %d bytes, %d were written)", dir, ErrDamaged, name, have, size)
		}
	}
	return nil
}

func fileSizes(dir string) (map[string]int64, error) {
	sizes := map[string]int64{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		sizes[filepath.ToSlash(name)] = info.Size()
		return nil
	})
	return sizes, err
}

// writeCurrent makes an index the one in use. Its files are on the disk before
// its name is, and the name appears by a rename: there is no moment at which
// CURRENT names something half written.
func writeCurrent(dir string, c *current) error {
	folder := filepath.Join(dir, c.Folder)
	var err error
	if c.Files, err = fileSizes(folder); err != nil {
		return err
	}
	for name := range c.Files {
		if err := syncFile(filepath.Join(folder, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	b, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return err
	}
	next := filepath.Join(dir, currentFile+".next")
	if err := os.WriteFile(next, append(b, '\n'), 0o644); err != nil {
		return err
	}
	if err := syncFile(next); err != nil {
		return err
	}
	if err := os.Rename(next, filepath.Join(dir, currentFile)); err != nil {
		return err
	}
	// The rename lasts once the folder is written; not every system can do that.
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
	return nil
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	return errors.Join(err, f.Close())
}
