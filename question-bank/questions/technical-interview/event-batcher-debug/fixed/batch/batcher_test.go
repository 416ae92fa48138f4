package batch

import (
	"errors"
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

	if got := fmt.Sprint(batches); got != "[[a b] [c d]]" {
		t.Errorf("batches are %s, want [[a b] [c d]]", got)
	}
}

func TestFlushesAfterInterval(t *testing.T) {
	sent := make(chan []string, 1)
	b := New(100, 10*time.Millisecond, func(events []string) error {
		sent <- events
		return nil
	})
	defer b.Close()

	b.Add("a")

	select {
	case events := <-sent:
		if fmt.Sprint(events) != "[a]" {
			t.Errorf("sent %v, want [a]", events)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("nothing was sent")
	}
}

func TestCloseSendsTheRestAndMayBeRepeated(t *testing.T) {
	var sent []string
	b := New(100, time.Hour, func(events []string) error {
		sent = append(sent, events...)
		return nil
	})
	b.Add("a")

	first, second := b.Close(), b.Close()

	if first != nil || second != nil || fmt.Sprint(sent) != "[a]" {
		t.Errorf("sent %v with errors %v and %v, want [a]", sent, first, second)
	}
}

func TestFailedBatchIsKept(t *testing.T) {
	fails := true
	var sent []string
	b := New(2, time.Hour, func(events []string) error {
		if fails {
			return errors.New("sink is down")
		}
		sent = append(sent, events...)
		return nil
	})
	b.Add("a")
	b.Add("b")
	fails = false
	b.Add("c")

	if err := b.Close(); err != nil || fmt.Sprint(sent) != "[a b c]" {
		t.Errorf("sent %v with error %v, want [a b c]", sent, err)
	}
}

func TestManyWritersLoseNothing(t *testing.T) {
	seen := map[string]int{}
	b := New(7, time.Millisecond, func(events []string) error {
		for _, event := range events {
			seen[event]++
		}
		return nil
	})
	var writers sync.WaitGroup
	for w := 0; w < 8; w++ {
		writers.Add(1)
		go func(w int) {
			defer writers.Done()
			for i := 0; i < 200; i++ {
				b.Add(fmt.Sprint(w, "-", i))
			}
		}(w)
	}
	writers.Wait()

	if err := b.Close(); err != nil || len(seen) != 1600 {
		t.Errorf("%d different events with error %v, want 1600", len(seen), err)
	}
}
