function start_waves(services, needs) {
  const waiting = new Map(services.map((name) => [name, new Set()]));
  const dependants = new Map(services.map((name) => [name, new Set()]));
  for (const [service, needed] of needs) {
    for (const name of [service, needed]) if (!waiting.has(name)) throw new Error(`unknown service: ${name}`);
    waiting.get(service).add(needed);
    dependants.get(needed).add(service);
  }

  const waves = [];
  let started = 0;
  let wave = services.filter((name) => waiting.get(name).size === 0).sort();
  while (wave.length > 0) {
    waves.push(wave);
    started += wave.length;
    const ready = [];
    for (const name of wave) {
      for (const dependant of dependants.get(name)) {
        const open = waiting.get(dependant);
        open.delete(name);
        if (open.size === 0) ready.push(dependant);
      }
    }
    wave = ready.sort();
  }
  if (started < services.length) throw new Error('cycle: some services wait for each other');
  return waves;
}
