package main

func run_cache(capacity int, commands []string) []string {
	panic("not written yet")
}
