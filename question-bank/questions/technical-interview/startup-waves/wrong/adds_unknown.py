def start_waves(services, needs):
    names = set(services) | {name for pair in needs for name in pair}
    started, waves = set(), []
    while len(started) < len(names):
        wave = sorted(n for n in names - started if all(b in started for a, b in needs if a == n))
        if not wave:
            raise ValueError('cycle')
        waves.append(wave)
        started.update(wave)
    return waves
