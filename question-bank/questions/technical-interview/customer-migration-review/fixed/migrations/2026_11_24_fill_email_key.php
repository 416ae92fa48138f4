<?php

declare(strict_types=1);

use Shop\Customer\EmailKey;

/** Step 2 of 3: old rows, once all processes write both columns. May be stopped and run again at any time. */
return new class {
    private const BATCH = 1000;

    public function up(PDO $db): void
    {
        $select = $db->prepare(
            'SELECT id, email FROM customers WHERE id > ? AND email_key IS NULL ORDER BY id LIMIT ' . self::BATCH
        );
        // The address is compared too: whoever changed theirs meanwhile has got a newer key already.
        $update = $db->prepare('UPDATE customers SET email_key = ? WHERE id = ? AND email = ?');
        $last = 0;
        while (true) {
            $select->execute([$last]);
            $rows = $select->fetchAll(PDO::FETCH_ASSOC);
            if ($rows === []) {
                return;
            }
            $db->beginTransaction();
            foreach ($rows as $row) {
                $update->execute([EmailKey::of($row['email']), $row['id'], $row['email']]);
                $last = $row['id'];
            }
            $db->commit();
        }
    }

    public function down(PDO $db): void
    {
        // Nothing to undo: the old column was not touched, and step 1 removes the new one.
    }
};
