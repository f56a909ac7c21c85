package cache

import (
	"container/list"
	"sync"
	"time"
)

// Answer is what is kept: the whole body, and what it was made of.
type Answer struct {
	Body []byte
	ETag string
	Tags []string
	Head Head
	ends time.Time
	key  string
	came []string // how it was asked for, to the letter
}

// Head is what is said about an answer in headers, ready to be sent as often as it is asked for. Nobody may change it.
type Head struct{ Length, ETag, Names, Commas []string }

// ways is in how many ways of writing a question its answer is found without reading the question.
const ways = 4

// overhead is what an answer takes beside its body and its key, about.
const overhead = 500

// store keeps answers up to a number of bytes; those asked for longest ago go first. Everything in it is as new as the last
// word from the database.
type store struct {
	mu    sync.Mutex
	max   int
	size  int
	kept  map[string]*list.Element // of *Answer
	came  map[string]*list.Element // the same, by how they were asked for
	order *list.List               // asked for last in front
	byTag map[string]map[*list.Element]struct{}

	clock   int64            // counts what was heard
	changed map[string]int64 // when a tag changed last; forgotten at floor
	floor   int64            // what was read before this is too old to keep
	deaf    bool             // nothing is heard: nothing may be kept
	asking  map[string]*question
}

// question is one that is being answered; others who ask the same wait for it.
type question struct {
	done   chan struct{}
	answer *Answer // nil: was not to be kept
}

func newStore(maxBytes int) *store {
	s := &store{max: maxBytes, deaf: true, asking: map[string]*question{}}
	s.empty()
	return s
}

// empty forgets everything. The caller holds the lock, or is alone.
func (s *store) empty() {
	s.clock++
	s.floor = s.clock
	s.size, s.kept, s.came, s.order = 0, map[string]*list.Element{}, map[string]*list.Element{}, list.New()
	s.byTag, s.changed = map[string]map[*list.Element]struct{}{}, map[string]int64{}
}

// hear is told whether changes are heard of. Whenever that changes, everything is forgotten.
func (s *store) hear(listening bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.deaf = !listening
	s.empty()
}

// heard is told that the connection was tried, and whether it answered.
func (s *store) heard(answered bool) {
	if s.isDeaf() == answered {
		s.hear(answered)
	}
}

func (s *store) isDeaf() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.deaf
}

// forget drops what was made of any of these.
func (s *store) forget(tags []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clock++
	for _, tag := range tags {
		if tag == everything {
			s.empty()
			return
		}
		for e := range s.byTag[tag] {
			s.drop(e)
		}
		s.changed[tag] = s.clock
	}
	if len(s.changed) > 10_000 {
		s.changed, s.floor = map[string]int64{}, s.clock
	}
}

const everything = "*"

func (s *store) drop(e *list.Element) {
	a := s.order.Remove(e).(*Answer)
	delete(s.kept, a.key)
	for _, raw := range a.came {
		delete(s.came, raw)
		s.size -= len(raw) + wayOverhead
	}
	s.size -= a.weight()
	for _, tag := range a.Tags {
		delete(s.byTag[tag], e)
		if len(s.byTag[tag]) == 0 {
			delete(s.byTag, tag)
		}
	}
}

func (a *Answer) weight() int {
	n := len(a.Body) + len(a.Body)/16 + len(a.key) + overhead // memory is given in steps: a sixteenth more, about
	for _, tag := range a.Tags {
		n += 2*len(tag) + 100
	}
	return n
}

// again gives the answer to a question that came before in the same words; nil when there is none.
func (s *store) again(raw []byte, now time.Time) *Answer {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.came[string(raw)]
	if !ok || s.deaf {
		return nil
	}
	a := e.Value.(*Answer)
	if !now.Before(a.ends) {
		s.drop(e)
		return nil
	}
	s.order.MoveToFront(e)
	return a
}

// remember notes the words in which an answer was asked for.
func (s *store) remember(a *Answer, raw []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.kept[a.key]
	if !ok || e.Value != a || len(a.came) == ways || s.came[string(raw)] != nil {
		return
	}
	words := string(raw)
	a.came, s.came[words] = append(a.came, words), e
	s.size += len(words) + wayOverhead
	s.fit()
}

// wayOverhead is what a way of asking takes beside its words, about.
const wayOverhead = 100

// fit drops what was asked for longest ago until everything fits.
func (s *store) fit() {
	for s.size > s.max {
		s.drop(s.order.Back())
	}
}

// get gives a kept answer, or the question whose answer is to be waited for, or the time from which on the caller, who is to
// answer it, must have read. With none of these the caller answers for itself alone.
func (s *store) get(key string, now time.Time) (a *Answer, wait *question, mine *question, since int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.deaf {
		return nil, nil, nil, 0
	}
	if e, ok := s.kept[key]; ok {
		a := e.Value.(*Answer)
		if now.Before(a.ends) {
			s.order.MoveToFront(e)
			return a, nil, nil, 0
		}
		s.drop(e)
	}
	if q, ok := s.asking[key]; ok {
		return nil, q, nil, 0
	}
	q := &question{done: make(chan struct{})}
	s.asking[key] = q
	return nil, nil, q, s.clock
}

// put keeps an answer that was read since a time, unless what it was made of has changed meanwhile.
func (s *store) put(a *Answer, since int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.deaf || s.floor > since || a.weight() > s.max/8 {
		return false
	}
	for _, tag := range a.Tags {
		if s.changed[tag] > since {
			return false
		}
	}
	if e, ok := s.kept[a.key]; ok {
		s.drop(e)
	}
	e := s.order.PushFront(a)
	s.kept[a.key] = e
	s.size += a.weight()
	for _, tag := range a.Tags {
		if s.byTag[tag] == nil {
			s.byTag[tag] = map[*list.Element]struct{}{}
		}
		s.byTag[tag][e] = struct{}{}
	}
	s.fit()
	return true
}

// answered ends a question; a is nil when there is nothing to share.
func (s *store) answered(key string, q *question, a *Answer) {
	s.mu.Lock()
	delete(s.asking, key)
	s.mu.Unlock()
	q.answer = a
	close(q.done)
}
