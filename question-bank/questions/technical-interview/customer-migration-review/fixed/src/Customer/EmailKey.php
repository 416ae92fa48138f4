<?php

declare(strict_types=1);

namespace Shop\Customer;

/** The only place that says which spellings of an address are the same customer. */
final class EmailKey
{
    public static function of(string $email): string
    {
        return mb_strtolower(trim($email), 'UTF-8');
    }
}
