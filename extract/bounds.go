package extract

// How much of an article is kept at most, so that reading a very long one, or
// one that is no article at all, takes no longer than its length asks for. No
// article of a newspaper comes near any of these: the most that the sample
// articles have are 6 agreements, 31 parties, 6 references and, in a sentence, 10
// cues and 3 events.
const (
	mostDrafts  = 200  // agreements of an article
	mostParties = 2000 // of an agreement
	mostRefs    = 100  // words for parties named elsewhere, in an article
	mostCues    = 200  // of a sentence
	mostEvents  = 20   // of a sentence
	mostJoined  = 200  // places in one enumeration
	mostName    = 40   // tokens of a name in which places that no gazetteer knows are sought
	mostGoals   = 1000 // of an agreement, before those that it keeps are chosen
)
