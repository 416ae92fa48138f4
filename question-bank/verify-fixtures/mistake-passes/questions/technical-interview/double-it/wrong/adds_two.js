const double_it = (number) => number << 1;
