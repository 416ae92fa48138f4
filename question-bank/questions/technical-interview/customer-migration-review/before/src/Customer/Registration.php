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
        $insert = $this->db->prepare('INSERT INTO customers (email_key, password_hash) VALUES (?, ?) RETURNING id');
        $insert->execute([mb_strtolower(trim($email)), $passwordHash]);

        return (int) $insert->fetchColumn();
    }

    public function find(string $email): ?int
    {
        $select = $this->db->prepare('SELECT id FROM customers WHERE email_key = ?');
        $select->execute([mb_strtolower(trim($email))]);
        $id = $select->fetchColumn();

        return $id === false ? null : (int) $id;
    }
}
