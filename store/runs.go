package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// runsFolder holds a file for every run of a command that writes to the
// workspace.
const runsFolder = "runs"

// ManifestVersion is the format of a manifest.
//
//	1  the keys of Manifest
const ManifestVersion = 1

// The outcomes of a run.
const (
	RunGoing       = "running" // or broken off, when nobody is at work in the workspace
	RunDone        = "done"
	RunRefused     = "done, some inputs refused"
	RunInterrupted = "interrupted"
	RunFailed      = "failed"
)

// Manifest tells what one run of a command did to a workspace. Its JSON form has
// always all keys, in the order of the fields.
type Manifest struct {
	Version   int               `json:"version"`
	Run       int               `json:"run"`     // they are numbered from 1
	Command   string            `json:"command"` // load, extract, index, run, crawl
	Inputs    []string          `json:"inputs"`  // as the line names them
	Flags     map[string]string `json:"flags"`   // those that were set
	Program   string            `json:"program"` // version
	Rules     string            `json:"rules"`   // hash of the rules; "" when the run did not need them
	Extractor string            `json:"extractor"`
	Schema    int               `json:"schema"`  // format of the database
	Started   string            `json:"started"` // RFC 3339, UTC
	Ended     string            `json:"ended"`   // "" as long as it has not
	Seconds   float64           `json:"seconds"`
	Outcome   string            `json:"outcome"`
	Error     string            `json:"error"` // of a run that failed
	// Counts are what the run counted; keys that a command does not count are not
	// there.
	Counts map[string]int `json:"counts"`
	// SkippedBy and PassedOverBy count what was left out by language and by type.
	SkippedBy    map[string]int `json:"skipped_by"`
	PassedOverBy map[string]int `json:"passed_over_by"`
	// Refusals lists what was refused, MostRefusals at most; Counts has them all.
	Refusals []Refusal `json:"refusals"`
}

// Refusal is an input that was refused.
type Refusal struct {
	Source string `json:"source"`
	ID     string `json:"id"`
	Reason string `json:"reason"`
}

// MostRefusals is how many refusals a manifest lists.
const MostRefusals = 1000

// BeginRun writes the manifest of a run that begins, and numbers it. It stays as
// it is when the run is broken off.
func (s *Store) BeginRun(m *Manifest, at time.Time) error {
	if s.readOnly {
		return fmt.Errorf("begin run: workspace %s is open for reading only", s.dir)
	}
	names, err := s.runFiles()
	if err != nil {
		return fmt.Errorf("begin run: %w", err)
	}
	if len(names) > 0 {
		m.Run = runNumber(names[len(names)-1])
	}
	m.Run++
	m.Version, m.Schema, m.Started, m.Outcome = ManifestVersion, SchemaVersion, stamp(at), RunGoing
	if err := os.MkdirAll(filepath.Join(s.dir, runsFolder), 0o755); err != nil {
		return fmt.Errorf("begin run: %w", err)
	}
	return s.writeRun(m)
}

// EndRun writes the manifest of a run that has ended, with its outcome set.
func (s *Store) EndRun(m *Manifest, at time.Time) error {
	m.Ended = stamp(at)
	return s.writeRun(m)
}

// writeRun puts a manifest in place, whole.
func (s *Store) writeRun(m *Manifest) error {
	whole := *m
	for _, counts := range []*map[string]int{&whole.Counts, &whole.SkippedBy, &whole.PassedOverBy} {
		if *counts == nil {
			*counts = map[string]int{}
		}
	}
	if whole.Flags == nil {
		whole.Flags = map[string]string{}
	}
	whole.Inputs = slices.Concat([]string{}, whole.Inputs)
	whole.Refusals = slices.Concat([]Refusal{}, whole.Refusals)
	b, err := json.MarshalIndent(whole, "", "  ")
	if err != nil {
		return fmt.Errorf("manifest of run %d: %w", m.Run, err)
	}
	path := filepath.Join(s.dir, runsFolder, fmt.Sprintf("%06d-%s.json", m.Run, m.Command))
	if err := os.WriteFile(path+".tmp", append(b, '\n'), 0o644); err != nil {
		return fmt.Errorf("manifest of run %d: %w", m.Run, err)
	}
	if err := os.Rename(path+".tmp", path); err != nil {
		return fmt.Errorf("manifest of run %d: %w", m.Run, err)
	}
	return nil
}

// Runs gives the manifests of the last n runs, the last one first. Those that
// cannot be read are left out.
func (s *Store) Runs(n int) ([]Manifest, error) {
	names, err := s.runFiles()
	if err != nil {
		return nil, fmt.Errorf("runs of %s: %w", s.dir, err)
	}
	runs := []Manifest{}
	for _, name := range slices.Backward(names) {
		if len(runs) == n {
			break
		}
		b, err := os.ReadFile(filepath.Join(s.dir, runsFolder, name))
		if err != nil {
			return nil, fmt.Errorf("runs of %s: %w", s.dir, err)
		}
		var m Manifest
		if json.Unmarshal(b, &m) == nil && m.Run > 0 {
			runs = append(runs, m)
		}
	}
	return runs, nil
}

// runFiles lists the names of the manifests, in the order of the runs.
func (s *Store) runFiles() (names []string, err error) {
	entries, err := os.ReadDir(filepath.Join(s.dir, runsFolder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for _, e := range entries {
		if runNumber(e.Name()) > 0 && strings.HasSuffix(e.Name(), ".json") {
			names = append(names, e.Name())
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return runNumber(a) - runNumber(b) })
	return names, err
}

// runNumber reads the number in the name of a manifest; 0 when it is none.
func runNumber(name string) int {
	number, _, _ := strings.Cut(name, "-")
	n, err := strconv.Atoi(number)
	if err != nil {
		return 0
	}
	return n
}
