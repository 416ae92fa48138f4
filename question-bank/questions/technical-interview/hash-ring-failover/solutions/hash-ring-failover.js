function route_keys(points, owners, down, keys) {
  const dead = new Set(down);
  const ring = points
    .map((point, i) => ({ point, owner: owners[i] }))
    .filter(({ owner }) => !dead.has(owner))
    .sort((a, b) => a.point - b.point);
  if (keys.length > 0 && ring.length === 0) throw new Error('no node is reachable');

  const firstAtOrAfter = (key) => {
    let low = 0;
    let high = ring.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ring[middle].point < key) low = middle + 1;
      else high = middle;
    }
    return low % ring.length;
  };
  return keys.map((key) => ring[firstAtOrAfter(key)].owner);
}
