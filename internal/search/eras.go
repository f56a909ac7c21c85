package search

// What is found is sought in stretches of time, the newest first, until there is enough of it. A stretch is a few eras: the day
// on which a document was published, or the 4, 16, … 4 096 days that begin at a multiple of that since 1970, numbered as
// search_eras numbers them.
const (
	// recent is how many of the newest documents of a type the first stretch has, or more.
	recent = 500
	// eraLengths is how many lengths of eras there are.
	eraLengths = 7
)

// ages says on which days since 1970 documents of a type were published: the newest, the last of the recent, and the oldest.
type ages struct{ newest, recent, oldest int }

// stretches parts the time of all documents into stretches, the newest first, each up to three times as long as all
// before. No two have a day in common, and a day more or less at both ends does no harm.
func (a ages) stretches() [][]int64 {
	var out [][]int64
	from, to := a.recent, a.newest
	for {
		grain := 0 // of the eras at the ends; finer ones would only be more
		for grain+1 < eraLengths && 2<<(2*(grain+1)) <= to-from+1 {
			grain++
		}
		from &^= 1<<(2*grain) - 1
		if len(out) == 0 {
			to |= 1<<(2*grain) - 1
		}
		out = append(out, eras(from, to))
		if from <= a.oldest {
			return out
		}
		to, from = from-1, max(a.oldest, from-2*(a.newest-from+1))
	}
}

// eras are the fewest that have all days from one to another, and no other day.
func eras(from, to int) []int64 {
	var out []int64
	for from <= to {
		length := 0
		for length+1 < eraLengths && from&(4<<(2*length)-1) == 0 && from+4<<(2*length) <= to+1 {
			length++
		}
		out = append(out, int64(length)*1_000_000+int64(from>>(2*length)))
		from += 1 << (2 * length)
	}
	return out
}
