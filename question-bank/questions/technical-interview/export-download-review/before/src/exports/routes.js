import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toCsv } from './csv.js';
import { newToken } from './token.js';

const EXPORT_DIR = '/var/lib/app/exports';
const TABLES = new Set(['invoices', 'contacts']);
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

export function exportRoutes(app, { db, requireUser, now }) {
  app.post('/exports', requireUser, async (req, res) => {
    const { table } = req.body;
    if (!TABLES.has(table)) return res.status(400).json({ error: 'unknown table' });
    const from = `FROM ${table} WHERE account_id = $1`;
    const order = req.body.order ?? 'id';
    const rows = await db.any(`SELECT * ${from} ORDER BY ${order}`, [req.user.accountId]);
    const { id } = await db.one('INSERT INTO exports (account_id) VALUES ($1) RETURNING id', [req.user.accountId]);
    const name = `${table}-${id}.csv`;
    await writeFile(path.join(EXPORT_DIR, name), toCsv(rows));
    res.status(201).json({ id, name });
  });

  app.get('/exports/:name', requireUser, (req, res) => {
    const file = path.join(EXPORT_DIR, req.params.name);
    if (!file.startsWith(EXPORT_DIR)) return res.status(400).json({ error: 'bad name' });
    res.type('text/csv');
    createReadStream(file).pipe(res);
  });

  app.post('/exports/:id/links', requireUser, async (req, res) => {
    const owned = await db.oneOrNone('SELECT id FROM exports WHERE id = $1 AND account_id = $2', [
      req.params.id,
      req.user.accountId,
    ]);
    if (!owned) return res.status(404).json({ error: 'no such export' });
    const token = newToken();
    const expiresAt = now() + WEEK_MS;
    await db.none('INSERT INTO links (token, export_id, expires_at) VALUES ($1, $2, $3)', [token, owned.id, expiresAt]);
    res.status(201).json({ token, expiresAt });
  });

  app.get('/links/:token', async (req, res) => {
    const link = await db.oneOrNone('SELECT export_id, expires_at FROM links WHERE token = $1', [req.params.token]);
    if (!link || link.expires_at <= now()) return res.status(404).json({ error: 'no such link' });
    res.json({ exportId: link.export_id });
  });
}
