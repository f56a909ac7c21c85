package wordpress

// InOrder gives the comments of one item with every parent before its replies, and otherwise in the order given.
// A comment whose parent is not among them, or that answers itself in a circle, is put at the top level (ParentID 0),
// and its id is listed in lost, so that a report can say so.
func InOrder(comments []Comment) (ordered []Comment, lost []int64) {
	place := make(map[int64]int, len(comments))
	for i, c := range comments {
		if _, twice := place[c.ID]; !twice {
			place[c.ID] = i
		}
	}
	ordered = make([]Comment, 0, len(comments))
	state := make([]byte, len(comments))
	for i := range comments {
		// Climb to the first ancestor that is already placed, then come down again.
		climbed := climb(comments, place, state, i)
		for j := len(climbed) - 1; j >= 0; j-- {
			at := climbed[j]
			c := comments[at]
			if c.ParentID != 0 {
				if parent, known := place[c.ParentID]; !known || state[parent] != placed {
					lost = append(lost, c.ID)
					c.ParentID = 0
				}
			}
			state[at] = placed
			ordered = append(ordered, c)
		}
	}
	return ordered, lost
}

const (
	seen   = 1 // on the way up
	placed = 2
)

func climb(comments []Comment, place map[int64]int, state []byte, from int) (path []int) {
	for at := from; state[at] == 0; {
		state[at] = seen
		path = append(path, at)
		parent, known := place[comments[at].ParentID]
		if comments[at].ParentID == 0 || !known {
			break
		}
		at = parent
	}
	return path
}
