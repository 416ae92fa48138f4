function route_keys(points, owners, down, keys) {
  const alive = points.filter((_, i) => !down.includes(owners[i])).sort((a, b) => a - b);
  const names = owners.filter((owner) => !down.includes(owner));
  if (keys.length > 0 && alive.length === 0) throw new Error('no node');
  return keys.map((key) => {
    const at = alive.findIndex((point) => point >= key);
    return names[at < 0 ? 0 : at];
  });
}
