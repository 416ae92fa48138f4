const double_it = (number) => number + number || 1;
