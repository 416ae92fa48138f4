<?php

function merge_windows(array $windows): array
{
    throw new RuntimeException('not written yet');
}
