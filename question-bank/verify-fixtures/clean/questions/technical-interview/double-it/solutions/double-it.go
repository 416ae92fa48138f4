package main

func double_it(number int) int { return number * 2 }
