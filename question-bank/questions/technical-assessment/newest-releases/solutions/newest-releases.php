<?php

const NUMBER = '(?:0|[1-9][0-9]*)';
const PART = '(?:' . NUMBER . '|[0-9]*[A-Za-z-][0-9A-Za-z-]*)';
const TAG = '~^v(' . NUMBER . ')\.(' . NUMBER . ')\.(' . NUMBER . ')(?:-(' . PART . '(?:\.' . PART . ')*))?$~D';

// Without leading zeros the longer number is the larger one, so none is ever rounded.
function compare_numbers(string $a, string $b): int
{
    return strlen($a) <=> strlen($b) ?: strcmp($a, $b);
}

function compare_parts(string $a, string $b): int
{
    if (ctype_digit($a) !== ctype_digit($b)) {
        return ctype_digit($a) ? -1 : 1;
    }
    return ctype_digit($a) ? compare_numbers($a, $b) : strcmp($a, $b);
}

function compare_versions(array $a, array $b): int
{
    foreach ([0, 1, 2] as $place) {
        $order = compare_numbers($a['numbers'][$place], $b['numbers'][$place]);
        if ($order !== 0) {
            return $order;
        }
    }
    if ($a['parts'] === [] || $b['parts'] === []) {
        return count($b['parts']) <=> count($a['parts']);
    }
    foreach (range(0, min(count($a['parts']), count($b['parts'])) - 1) as $place) {
        $order = compare_parts($a['parts'][$place], $b['parts'][$place]);
        if ($order !== 0) {
            return $order;
        }
    }
    return count($a['parts']) <=> count($b['parts']);
}

$newest = [];
$ignored = 0;
$input = fopen('php://stdin', 'r');
while (($line = fgets($input)) !== false) {
    $tag = trim($line);
    if ($tag === '') {
        continue;
    }
    if (!preg_match(TAG, $tag, $match)) {
        $ignored++;
        continue;
    }
    $version = [
        'tag' => $tag,
        'numbers' => array_slice($match, 1, 3),
        'parts' => isset($match[4]) ? explode('.', $match[4]) : [],
    ];
    $known = $newest[$match[1]] ?? null;
    if ($known === null || compare_versions($version, $known) > 0) {
        $newest[$match[1]] = $version;
    }
}

usort($newest, fn ($a, $b) => compare_versions($b, $a));
foreach ($newest as $version) {
    echo $version['tag'], "\n";
}
echo 'ignored ', $ignored, "\n";
