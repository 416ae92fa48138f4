<?php

function allow(array $times, int $capacity, int $refill): array
{
    $token = 1000; // units per token: one elapsed millisecond adds exactly $refill units
    $level = $capacity * $token;
    $last = $times[0] ?? 0;
    $answers = [];
    foreach ($times as $now) {
        $level = min($capacity * $token, $level + ($now - $last) * $refill);
        $last = $now;
        $accepted = $level >= $token;
        if ($accepted) {
            $level -= $token;
        }
        $answers[] = $accepted;
    }
    return $answers;
}
