<?php

declare(strict_types=1);

/** Step 1 of 3: the new column and an index to find by it. Code that writes both columns is released after this. */
return new class {
    public function up(PDO $db): void
    {
        $db->exec("SET lock_timeout = '5s'");
        $db->exec('ALTER TABLE customers ADD COLUMN IF NOT EXISTS email_key text');
        // Building concurrently waits for old transactions, which harms nobody and needs no timeout; no transaction around it.
        $db->exec('SET lock_timeout = 0');
        $db->exec('DROP INDEX CONCURRENTLY IF EXISTS customers_find_email_key'); // left invalid by an aborted run
        $db->exec('CREATE INDEX CONCURRENTLY customers_find_email_key ON customers (email_key)');
    }

    public function down(PDO $db): void
    {
        $db->exec("SET lock_timeout = '5s'");
        $db->exec('ALTER TABLE customers DROP COLUMN IF EXISTS email_key');
    }
};
