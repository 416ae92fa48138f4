<?php

function retry_delays(int $base, int $cap, int $budget, int $retries): array
{
    $delays = [];
    $spent = 0;
    $wait = min($base, $cap);
    while (count($delays) < $retries && $spent + $wait <= $budget) {
        $delays[] = $wait;
        $spent += $wait;
        $wait = min($wait * 2, $cap);
    }
    return $delays;
}
