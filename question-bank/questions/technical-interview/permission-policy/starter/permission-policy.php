<?php

function decide(string $policy, array $requests): array
{
    throw new RuntimeException('not written yet');
}
