function start_waves(services: string[], needs: [string, string][]): string[][] {
  const missing = new Map(services.map((name) => [name, 0]));
  const dependants = new Map<string, Set<string>>(services.map((name) => [name, new Set()]));
  for (const [service, needed] of needs) {
    const before = missing.get(service);
    const waiting = dependants.get(needed);
    if (before === undefined || waiting === undefined)
      throw new Error(`unknown service: ${before === undefined ? service : needed}`);
    if (waiting.has(service)) continue; // the same need, told twice
    waiting.add(service);
    missing.set(service, before + 1);
  }

  const waves: string[][] = [];
  let started = 0;
  let wave = services.filter((name) => missing.get(name) === 0).sort();
  while (wave.length > 0) {
    waves.push(wave);
    started += wave.length;
    const ready: string[] = [];
    for (const dependant of wave.flatMap((name) => [...(dependants.get(name) ?? [])])) {
      const left = (missing.get(dependant) ?? 0) - 1;
      missing.set(dependant, left);
      if (left === 0) ready.push(dependant);
    }
    wave = ready.sort();
  }
  if (started < services.length) throw new Error('cycle: some services wait for each other');
  return waves;
}
