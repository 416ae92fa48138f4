import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A path inside the repository. */
export const at = (...parts) => join(root, ...parts);
