<?php

$report = [];
$malformed = 0;
$input = fopen('php://stdin', 'r');
while (($line = fgets($input)) !== false) {
    $line = trim($line);
    if ($line === '') {
        continue;
    }
    if (!preg_match('~^\S+\s+\S+\s+(/\S*)\s+([1-5]\d\d)\s+(\d{1,9})$~D', $line, $match)) {
        $malformed++;
        continue;
    }
    $path = explode('?', $match[1], 2)[0];
    $report[$path] ??= [0, 0, 0];
    $report[$path][0]++;
    $report[$path][1] += (int) $match[2] >= 500 ? 1 : 0;
    $report[$path][2] = max($report[$path][2], (int) $match[3]);
}

$paths = array_keys($report);
usort($paths, fn ($a, $b) => $report[$b][0] <=> $report[$a][0] ?: strcmp($a, $b));
foreach ($paths as $path) {
    echo $path, ' ', implode(' ', $report[$path]), "\n";
}
echo 'malformed ', $malformed, "\n";
