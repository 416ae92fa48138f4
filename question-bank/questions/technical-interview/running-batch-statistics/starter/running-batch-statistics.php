<?php

function batch_stats(array $batches): array
{
    throw new RuntimeException('not written yet');
}
