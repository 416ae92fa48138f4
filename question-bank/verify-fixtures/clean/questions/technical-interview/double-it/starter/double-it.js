function double_it(number) {
  throw new Error('not written yet');
}
