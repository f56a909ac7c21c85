package wordpress

// InOrder gives the comments of one item with every parent before its replies, and otherwise in the order given.
// A comment whose parent is not among them, or that answers itself in a circle, is put at the top level (ParentID 0),
// and its id is listed in lost, so that a report can say so.
func InOrder(comments []Comment) (ordered []Comment, lost []int64) {
	ids, parents := make([]int64, len(comments)), make([]int64, len(comments))
	for i, c := range comments {
		ids[i], parents[i] = c.ID, c.ParentID
	}
	order, orphans := repliesLast(ids, parents)
	ordered = make([]Comment, 0, len(comments))
	for _, at := range order {
		c := comments[at]
		if orphans[at] {
			lost = append(lost, c.ID)
			c.ParentID = 0
		}
		ordered = append(ordered, c)
	}
	return ordered, lost
}

// repliesLast gives the places of what has these ids and these parents, with every parent before its replies, and otherwise
// in the order given. The zero of K is no parent. Orphans have one that is not there, or answer themselves in a circle.
func repliesLast[K comparable](ids, parents []K) (order []int, orphans map[int]bool) {
	var none K
	place := make(map[K]int, len(ids))
	for i, id := range ids {
		if _, twice := place[id]; !twice {
			place[id] = i
		}
	}
	order, orphans = make([]int, 0, len(ids)), map[int]bool{}
	state := make([]byte, len(ids))
	for i := range ids {
		// Climb to the first ancestor that is already placed, then come down again.
		var climbed []int
		for at := i; state[at] == 0; {
			state[at] = seen
			climbed = append(climbed, at)
			parent, known := place[parents[at]]
			if parents[at] == none || !known {
				break
			}
			at = parent
		}
		for j := len(climbed) - 1; j >= 0; j-- {
			at := climbed[j]
			if parents[at] != none {
				if parent, known := place[parents[at]]; !known || state[parent] != placed {
					orphans[at] = true
				}
			}
			state[at] = placed
			order = append(order, at)
		}
	}
	return order, orphans
}

const (
	seen   = 1 // on the way up
	placed = 2
)
