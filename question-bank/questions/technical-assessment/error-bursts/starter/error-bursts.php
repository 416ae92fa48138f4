<?php

function error_bursts(array $times, array $statuses, int $window, int $threshold): array
{
    throw new RuntimeException('not written yet');
}
