<?php

declare(strict_types=1);

namespace Shop\Customer;

use PDO;

final class Registration
{
    public function __construct(private PDO $db)
    {
    }

    public function register(string $email, string $passwordHash): int
    {
        $insert = $this->db->prepare(
            'INSERT INTO customers (email, email_key, password_hash) VALUES (?, ?, ?) RETURNING id'
        );
        $insert->execute([$email, EmailKey::of($email), $passwordHash]);

        return (int) $insert->fetchColumn();
    }

    public function find(string $email): ?int
    {
        // Rows that the backfill has not reached yet are found by the address as it was typed.
        $select = $this->db->prepare(
            'SELECT id FROM customers WHERE email_key = ? OR (email_key IS NULL AND email = ?) ORDER BY id LIMIT 1'
        );
        $select->execute([EmailKey::of($email), $email]);
        $id = $select->fetchColumn();

        return $id === false ? null : (int) $id;
    }
}
