package account

import "sync"

// memory remembers values by key, at least the last size and at most twice as many. What is older is forgotten.
type memory[K comparable, V any] struct {
	mu            sync.Mutex
	size          int
	recent, older map[K]V
}

func newMemory[K comparable, V any](size int) *memory[K, V] {
	return &memory[K, V]{size: size, recent: map[K]V{}}
}

// get gives the value of a key, the zero value if there is none.
func (m *memory[K, V]) get(key K) V {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.find(key)
}

// change replaces the value of a key with what fn makes of it.
func (m *memory[K, V]) change(key K, fn func(V) V) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v := fn(m.find(key))
	if _, known := m.recent[key]; !known && len(m.recent) >= m.size {
		m.older, m.recent = m.recent, map[K]V{}
	}
	m.recent[key] = v
}

// forget drops the values that fn picks.
func (m *memory[K, V]) forget(fn func(K, V) bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, values := range []map[K]V{m.recent, m.older} {
		for k, v := range values {
			if fn(k, v) {
				delete(values, k)
			}
		}
	}
}

func (m *memory[K, V]) find(key K) V {
	if v, ok := m.recent[key]; ok {
		return v
	}
	return m.older[key]
}
