<?php

declare(strict_types=1);

/** Step 3 of 3: one customer for each address. Runs outside a transaction, as CONCURRENTLY demands. */
return new class {
    public function up(PDO $db): void
    {
        $duplicates = $db->query(
            'SELECT email_key, array_agg(id ORDER BY id) AS ids FROM customers
             WHERE email_key IS NOT NULL GROUP BY email_key HAVING count(*) > 1 LIMIT 20'
        )->fetchAll(PDO::FETCH_ASSOC);
        if ($duplicates !== []) {
            $ids = implode(', ', array_column($duplicates, 'ids'));
            throw new RuntimeException("customers to be merged by hand first: $ids");
        }

        $db->exec('DROP INDEX CONCURRENTLY IF EXISTS customers_by_email_key'); // left invalid by an aborted run
        $db->exec('CREATE UNIQUE INDEX CONCURRENTLY customers_by_email_key ON customers (email_key)');
        $db->exec('DROP INDEX CONCURRENTLY IF EXISTS customers_find_email_key'); // the unique one serves the same queries
        $db->exec("SET lock_timeout = '5s'");
        $db->exec('ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_email_key_present');
        $db->exec(
            'ALTER TABLE customers ADD CONSTRAINT customers_email_key_present CHECK (email_key IS NOT NULL) NOT VALID'
        );
        $db->exec('ALTER TABLE customers VALIDATE CONSTRAINT customers_email_key_present');
    }

    public function down(PDO $db): void
    {
        $db->exec('CREATE INDEX CONCURRENTLY IF NOT EXISTS customers_find_email_key ON customers (email_key)');
        $db->exec('DROP INDEX CONCURRENTLY IF EXISTS customers_by_email_key');
        $db->exec("SET lock_timeout = '5s'");
        $db->exec('ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_email_key_present');
    }
};
