function add_up(values) {
  return values.reduce((total, value) => total + value, 0);
}
