package main

func start_waves(services []string, needs [][]string) [][]string {
	panic("not written yet")
}
