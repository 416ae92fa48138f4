package main

func decide(policy string, requests []string) []string {
	panic("not written yet")
}
