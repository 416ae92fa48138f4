def start_waves(services, needs):
    missing = {name: 0 for name in services}
    dependants = {name: set() for name in services}
    for a, b in needs:
        if a not in missing or b not in missing:
            raise ValueError('unknown')
        missing[a] += 1
        dependants[b].add(a)
    waves, wave = [], sorted(n for n in services if missing[n] == 0)
    while wave:
        waves.append(wave)
        ready = []
        for name in wave:
            for dependant in dependants[name]:
                missing[dependant] -= 1
                if missing[dependant] == 0:
                    ready.append(dependant)
        wave = sorted(ready)
    if sum(map(len, waves)) < len(services):
        raise ValueError('cycle')
    return waves
