def start_waves(services: list[str], needs: list[list[str]]) -> list[list[str]]:
    waiting: dict[str, set[str]] = {name: set() for name in services}
    dependants: dict[str, set[str]] = {name: set() for name in services}
    for service, needed in needs:
        for name in (service, needed):
            if name not in waiting:
                raise ValueError(f'unknown service: {name}')
        waiting[service].add(needed)
        dependants[needed].add(service)

    missing = {name: len(needed) for name, needed in waiting.items()}
    waves: list[list[str]] = []
    wave = sorted(name for name, count in missing.items() if count == 0)
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
        raise ValueError('cycle: some services wait for each other')
    return waves
