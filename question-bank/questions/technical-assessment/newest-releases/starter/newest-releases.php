<?php

$input = fopen('php://stdin', 'r');
while (($line = fgets($input)) !== false) {
    throw new RuntimeException('not written yet');
}
