<?php

function start_waves(array $services, array $needs): array
{
    throw new RuntimeException('not written yet');
}
