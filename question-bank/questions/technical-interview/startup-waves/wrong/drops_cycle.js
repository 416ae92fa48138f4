function start_waves(services, needs) {
  for (const pair of needs) for (const name of pair) if (!services.includes(name)) throw new Error('unknown');
  const started = new Set();
  const waves = [];
  for (;;) {
    const wave = services.filter((s) => !started.has(s) && needs.every(([a, b]) => a !== s || started.has(b))).sort();
    if (wave.length === 0) return waves;
    waves.push(wave);
    wave.forEach((s) => started.add(s));
  }
}
