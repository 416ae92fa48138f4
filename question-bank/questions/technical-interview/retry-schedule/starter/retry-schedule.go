package main

func retry_delays(base int, cap int, budget int, retries int) []int {
	panic("not written yet")
}
