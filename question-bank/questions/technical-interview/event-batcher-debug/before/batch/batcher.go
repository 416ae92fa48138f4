// Package batch collects events and hands them to a sink in groups.
package batch

import (
	"sync"
	"time"
)

// Sink receives a batch; it may keep the slice.
type Sink func(events []string) error

// Batcher is safe for use by several goroutines.
type Batcher struct {
	mu    sync.Mutex
	items []string
	size  int
	send  Sink
	done  chan struct{}
}

// New starts a batcher that sends after size events or after interval.
func New(size int, interval time.Duration, send Sink) *Batcher {
	b := &Batcher{size: size, send: send, done: make(chan struct{})}
	go b.run(interval)
	return b
}

// Add takes one event.
func (b *Batcher) Add(event string) {
	b.mu.Lock()
	b.items = append(b.items, event)
	b.mu.Unlock()
	if len(b.items) >= b.size {
		b.Flush()
	}
}

// Flush sends what has been collected.
func (b *Batcher) Flush() {
	batch := b.take()
	if len(batch) > 0 {
		b.send(batch)
	}
}

func (b *Batcher) take() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.items) == 0 {
		return nil // nothing to do
	}
	batch := b.items
	b.items = b.items[:0]
	return batch
}

// Close ends the batcher.
func (b *Batcher) Close() {
	close(b.done)
}

func (b *Batcher) run(interval time.Duration) {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			b.Flush()
		case <-b.done:
			return
		}
	}
}
