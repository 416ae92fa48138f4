package main

func allow(times []int, capacity int, refill int) []bool {
	panic("not written yet")
}
