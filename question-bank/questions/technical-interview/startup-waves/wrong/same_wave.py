def start_waves(services, needs):
    for a, b in needs:
        if a not in services or b not in services:
            raise ValueError('unknown')
    started, waves, left = set(), [], sorted(services)
    while left:
        wave = []
        for name in left:
            if all(b in started for a, b in needs if a == name):
                wave.append(name)
                started.add(name)
        if not wave:
            raise ValueError('cycle')
        waves.append(wave)
        left = [name for name in left if name not in started]
    return waves
