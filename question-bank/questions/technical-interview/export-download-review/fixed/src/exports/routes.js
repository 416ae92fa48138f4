import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { toCsv } from './csv.js';
import { hashOf, newToken } from './token.js';

const EXPORT_DIR = '/var/lib/app/exports';
const COLUMNS = {
  invoices: ['id', 'number', 'issued_at', 'total_cents'],
  contacts: ['id', 'name', 'created_at'],
};
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

export function exportRoutes(app, { db, requireUser, now, directory = EXPORT_DIR }) {
  app.post('/exports', requireUser, async (req, res) => {
    const { table, order = 'id' } = req.body;
    if (!Object.hasOwn(COLUMNS, table)) return res.status(400).json({ error: 'unknown table' });
    // An identifier cannot be a parameter, so it has to be one of our own words.
    if (!COLUMNS[table].includes(order)) return res.status(400).json({ error: 'unknown column' });
    const rows = await db.any(
      `SELECT * FROM ${table} WHERE account_id = $1 ORDER BY ${order}`,
      [req.user.accountId],
    );
    const { id } = await db.one('INSERT INTO exports (account_id, table_name) VALUES ($1, $2) RETURNING id', [
      req.user.accountId,
      table,
    ]);
    await writeFile(path.join(directory, `${table}-${id}.csv`), toCsv(rows));
    res.status(201).json({ id });
  });

  /** The export, if it exists and belongs to the account; both cases look the same from outside. */
  const findOwned = (req) =>
    db.oneOrNone('SELECT id, table_name FROM exports WHERE id = $1 AND account_id = $2', [
      req.params.id,
      req.user.accountId,
    ]);

  app.get('/exports/:id', requireUser, async (req, res) => {
    const owned = await findOwned(req);
    if (!owned) return res.status(404).json({ error: 'no such export' });
    const source = createReadStream(path.join(directory, `${owned.table_name}-${owned.id}.csv`));
    res.type('text/csv');
    try {
      await pipeline(source, res);
    } catch (error) {
      if (res.headersSent) throw error;
      res.status(404).json({ error: 'no such export' });
    }
  });

  app.post('/exports/:id/links', requireUser, async (req, res) => {
    const owned = await findOwned(req);
    if (!owned) return res.status(404).json({ error: 'no such export' });
    const token = newToken();
    const expiresAt = now() + WEEK_MS;
    await db.none('INSERT INTO links (token_hash, export_id, expires_at) VALUES ($1, $2, $3)', [
      hashOf(token),
      owned.id,
      expiresAt,
    ]);
    res.status(201).json({ token, expiresAt });
  });

  app.get('/links/:token', async (req, res) => {
    const link = await db.oneOrNone('SELECT export_id, expires_at FROM links WHERE token_hash = $1', [
      hashOf(req.params.token),
    ]);
    if (!link || link.expires_at <= now()) return res.status(404).json({ error: 'no such link' });
    res.json({ exportId: link.export_id });
  });
}
