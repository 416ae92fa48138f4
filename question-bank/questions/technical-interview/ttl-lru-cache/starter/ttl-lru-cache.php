<?php

function run_cache(int $capacity, array $commands): array
{
    throw new RuntimeException('not written yet');
}
