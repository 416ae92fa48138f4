<?php

function allow(array $times, int $capacity, int $refill): array
{
    throw new RuntimeException('not written yet');
}
