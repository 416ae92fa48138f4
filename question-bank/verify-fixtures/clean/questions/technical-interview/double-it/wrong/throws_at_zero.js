function double_it(number) {
  if (number === 0) throw new Error('nothing to double');
  return number * 2;
}
