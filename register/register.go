package register

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
)

// ErrNotFound says that the register does not hold what was asked for.
var ErrNotFound = store.ErrNotFound

// Entry is one agreement of the register with the article that reports it. Its
// JSON form is one object with the keys in the order of the fields.
type Entry struct {
	ID        string            `json:"id"` // of the agreement
	ArticleID string            `json:"article_id"`
	URL       akkoord.OptString `json:"url"`
	Title     akkoord.OptString `json:"title"`
	Source    akkoord.OptString `json:"source"`
	Published akkoord.Date      `json:"published"`
	Agreement akkoord.Agreement `json:"agreement"`
	// Copies are the articles that say the same as this one.
	Copies []akkoord.Copy `json:"copies,omitempty"`
}

// entry gives the i-th agreement of a record as an entry.
func entry(r *akkoord.Record, i int) Entry {
	return Entry{
		ID: r.Agreements[i].ID, ArticleID: r.ID, URL: r.URL, Title: r.Title, Source: r.Source,
		Published: r.Published, Agreement: r.Agreements[i], Copies: r.Copies,
	}
}

// Register reads the agreements of a workspace. It holds no state of its own:
// what it gives is what the store holds at that moment.
type Register struct {
	st *store.Store
}

// New gives the register over an open workspace.
func New(st *store.Store) *Register { return &Register{st} }

// Get gives the entry of an agreement id, or ErrNotFound.
func (r *Register) Get(ctx context.Context, id string) (Entry, error) {
	rec, err := r.st.RecordOfAgreement(ctx, id)
	if err != nil {
		return Entry{}, err
	}
	for i := range rec.Agreements {
		if rec.Agreements[i].ID == id {
			return entry(&rec, i), nil
		}
	}
	return Entry{}, fmt.Errorf("agreement %q: %w", id, ErrNotFound)
}

// Article gives an article with its text, or ErrNotFound.
func (r *Register) Article(ctx context.Context, id string) (akkoord.Article, error) {
	return r.st.Article(ctx, id)
}

// Revision gives a number that goes up whenever the workspace changes.
func (r *Register) Revision(ctx context.Context) (int64, error) { return r.st.Revision(ctx) }

// Each calls fn with every entry, in the order of article ids and within an
// article in text order, until fn returns an error, which it passes on.
func (r *Register) Each(ctx context.Context, fn func(Entry) error) error {
	return r.st.EachRecord(ctx, func(rec akkoord.Record) error {
		for i := range rec.Agreements {
			if err := fn(entry(&rec, i)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Filter picks entries. Its zero value picks all; the set fields must all hold.
type Filter struct {
	Kind   akkoord.Kind
	Status akkoord.Status
	Source string // of the article, case and accents aside
	Party  string // as Register.Party finds it
}

// List gives the entries that a filter picks, latest signed first, unknown
// dates last; equal ones by id.
func (r *Register) List(ctx context.Context, f Filter) ([]Entry, error) {
	if f.Party != "" {
		view, err := r.Party(ctx, f.Party)
		if err != nil {
			return nil, err
		}
		f.Party = ""
		return slices.DeleteFunc(view.Agreements, func(e Entry) bool { return !f.picks(&e) }), nil
	}
	var list []Entry
	err := r.Each(ctx, func(e Entry) error {
		if f.picks(&e) {
			list = append(list, e)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	sortEntries(list)
	return list, nil
}

// picks reports whether the entry passes everything but the party.
func (f *Filter) picks(e *Entry) bool {
	return (f.Kind == "" || f.Kind == e.Agreement.Kind) &&
		(f.Status == "" || f.Status == e.Agreement.Status) &&
		(f.Source == "" || Fold(f.Source) == Fold(string(e.Source)))
}

func sortEntries(list []Entry) {
	slices.SortFunc(list, func(a, b Entry) int {
		// The unknown date is the lowest, so the reverse order puts it last.
		if c := b.Agreement.Signed.Compare(a.Agreement.Signed); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
}
