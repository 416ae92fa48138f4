package batch

import (
	"fmt"
	"sync"
	"testing"
	"time"
)

func TestBatchesKeepTheirEvents(t *testing.T) {
	var batches [][]string
	b := New(2, time.Hour, func(events []string) error {
		batches = append(batches, events)
		return nil
	})
	defer b.Close()

	for _, event := range []string{"a", "b", "c", "d"} {
		b.Add(event)
	}

	if len(batches) != 2 {
		t.Fatalf("%d batches, want 2", len(batches))
	}
	if got := fmt.Sprint(batches[0]); got != "[a b]" {
		t.Errorf("first batch is %s, want [a b]", got)
	}
}

func TestFlushesAfterInterval(t *testing.T) {
	var mu sync.Mutex
	var sent int
	b := New(100, 10*time.Millisecond, func(events []string) error {
		mu.Lock()
		defer mu.Unlock()
		sent += len(events)
		return nil
	})
	defer b.Close()

	b.Add("a")
	time.Sleep(30 * time.Millisecond)

	mu.Lock()
	defer mu.Unlock()
	if sent != 1 {
		t.Errorf("%d events sent, want 1", sent)
	}
}
