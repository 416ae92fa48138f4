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
	sending sync.Mutex // held while a batch is on its way, so that batches stay in order
	mu      sync.Mutex // guards items only, never held during a send
	items   []string
	size    int
	send    Sink
	done    chan struct{}
	once    sync.Once
	stopped sync.WaitGroup
}

// New starts a batcher that sends after size events or after interval.
func New(size int, interval time.Duration, send Sink) *Batcher {
	b := &Batcher{size: size, send: send, done: make(chan struct{})}
	b.stopped.Add(1)
	go b.run(interval)
	return b
}

// Add takes one event. Whoever completes a batch sends it; events of a failed batch stay for the next attempt.
func (b *Batcher) Add(event string) {
	b.mu.Lock()
	b.items = append(b.items, event)
	isFull := len(b.items)%b.size == 0 // a multiple: after a failure not every single Add tries again
	b.mu.Unlock()
	if isFull {
		_ = b.Flush()
	}
}

// Flush sends what has been collected. After an error the events are kept.
func (b *Batcher) Flush() error {
	b.sending.Lock()
	defer b.sending.Unlock()
	batch := b.take()
	if len(batch) == 0 {
		return nil
	}
	err := b.send(batch)
	if err != nil {
		b.putBack(batch)
	}
	return err
}

func (b *Batcher) take() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	batch := b.items
	b.items = nil // the array belongs to the sink now
	return batch
}

func (b *Batcher) putBack(batch []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.items = append(append([]string{}, batch...), b.items...)
}

// Close stops the timer and sends the rest. It may be called more than once.
func (b *Batcher) Close() error {
	b.once.Do(func() { close(b.done) })
	b.stopped.Wait()
	return b.Flush()
}

func (b *Batcher) run(interval time.Duration) {
	defer b.stopped.Done()
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			_ = b.Flush()
		case <-b.done:
			return
		}
	}
}
