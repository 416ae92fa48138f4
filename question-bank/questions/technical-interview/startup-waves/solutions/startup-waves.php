<?php

function start_waves(array $services, array $needs): array
{
    $missing = array_fill_keys($services, 0);
    $dependants = array_fill_keys($services, []);
    foreach ($needs as [$service, $needed]) {
        foreach ([$service, $needed] as $name) {
            if (!isset($missing[$name])) {
                throw new InvalidArgumentException("unknown service: $name");
            }
        }
        if (isset($dependants[$needed][$service])) {
            continue; // the same need, told twice
        }
        $dependants[$needed][$service] = true;
        $missing[$service]++;
    }

    $waves = [];
    $started = 0;
    $wave = array_filter($services, fn ($name) => $missing[$name] === 0);
    while (count($wave) > 0) {
        sort($wave, SORT_STRING);
        $waves[] = $wave;
        $started += count($wave);
        $ready = [];
        foreach ($wave as $name) {
            foreach (array_keys($dependants[$name]) as $dependant) {
                if (--$missing[$dependant] === 0) {
                    $ready[] = (string) $dependant; // a numeric name came back from the keys as a number
                }
            }
        }
        $wave = $ready;
    }
    if ($started < count($services)) {
        throw new RuntimeException('cycle: some services wait for each other');
    }
    return $waves;
}
