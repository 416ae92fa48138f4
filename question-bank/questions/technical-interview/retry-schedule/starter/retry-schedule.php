<?php

function retry_delays(int $base, int $cap, int $budget, int $retries): array
{
    throw new RuntimeException('not written yet');
}
