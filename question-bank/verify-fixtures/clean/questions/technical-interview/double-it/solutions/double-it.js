const double_it = (number) => number * 2;
