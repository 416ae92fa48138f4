package main

func add_up(values []int) int {
	panic("not written yet")
}
