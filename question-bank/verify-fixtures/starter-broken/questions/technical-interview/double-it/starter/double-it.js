function double_it(number {
