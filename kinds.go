package akkoord

// Kind is the kind of an agreement, a Dutch lower-case lemma.
type Kind string

// Kinds lists every kind of agreement that a record may have.
var Kinds = []Kind{
	"convenant", "intentieovereenkomst", "intentieverklaring", "samenwerkingsovereenkomst", "samenwerking",
	"akkoord", "bestuursakkoord", "coalitieakkoord", "regiodeal", "citydeal", "greendeal", "werkagenda", "pact",
	"manifest", "ambitie", "prestatieafspraken", "raamovereenkomst", "overeenkomst", "cao", "protocol", "contract",
	"charter", "verklaring", "overig",
}

// Status says how far an agreement has come.
type Status string

// The statuses of an agreement. Dates of an announced one are plans.
const (
	Signed    Status = "signed"
	Announced Status = "announced"
	Ended     Status = "ended"
	Extended  Status = "extended"
)

// Statuses lists every status.
var Statuses = []Status{Signed, Announced, Ended, Extended}

// PartyKind is the kind of a signatory.
type PartyKind string

// PartyKinds lists every kind of signatory.
var PartyKinds = []PartyKind{
	"gemeente", "provincie", "rijk", "waterschap", "zorgaanbieder", "zorgverzekeraar", "welzijn", "onderwijs",
	"kennisinstelling", "woningcorporatie", "bedrijf", "belangenorganisatie", "veiligheid", "samenwerkingsverband",
	"natuur", "cultuur_sport", "fonds", "politiek", "persoon", "overig",
}

// RegionKind is the kind of a region.
type RegionKind string

// RegionKinds lists every kind of region, from small to large.
var RegionKinds = []RegionKind{"wijk", "plaats", "gemeente", "regio", "provincie", "land", "buitenland"}
