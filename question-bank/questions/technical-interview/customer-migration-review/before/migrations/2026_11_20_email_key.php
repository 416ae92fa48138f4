<?php

declare(strict_types=1);

/** Gives every customer a normalised address for signing in. */
return new class {
    private const BATCH = 1000;

    public function up(PDO $db): void
    {
        $db->exec("SET lock_timeout = '5s'");
        $db->beginTransaction();
        $db->exec('ALTER TABLE customers ADD COLUMN email_key text');

        $update = $db->prepare('UPDATE customers SET email_key = ? WHERE id = ?');
        $offset = 0;
        do {
            $rows = $db->query(
                'SELECT id, email FROM customers WHERE email_key IS NULL LIMIT ' . self::BATCH . " OFFSET $offset"
            )->fetchAll(PDO::FETCH_ASSOC);
            foreach ($rows as $row) {
                $update->execute([strtolower($row['email']), $row['id']]);
            }
            $offset += self::BATCH;
        } while (count($rows) > 0);

        $db->exec('ALTER TABLE customers ALTER COLUMN email_key SET NOT NULL');
        $db->exec('CREATE UNIQUE INDEX customers_by_email_key ON customers (email_key)');
        $db->exec('ALTER TABLE customers DROP COLUMN email');
        $db->commit();
    }

    public function down(PDO $db): void
    {
        $db->exec('ALTER TABLE customers ADD COLUMN email text');
        $db->exec('UPDATE customers SET email = email_key');
        $db->exec('ALTER TABLE customers DROP COLUMN email_key');
    }
};
