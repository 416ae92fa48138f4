function route_keys(points, owners, down, keys) {
  throw new Error('not written yet');
}
