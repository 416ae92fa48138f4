<?php

function route_keys(array $points, array $owners, array $down, array $keys): array
{
    throw new RuntimeException('not written yet');
}
