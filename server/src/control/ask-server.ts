import { AppError, errorBodySchema } from '@greenroom/shared/http/error';
import * as z from 'zod/mini';
import { readControlFile } from './control-file.ts';

export const notRunning = Symbol('no server is running');

const failureSchema = z.object({ error: errorBodySchema });

/**
 * Asks the server that owns this data folder, or finds that none is running. A file left by a killed server leads to a
 * port where nobody listens, or somebody else does; both count as not running, and the folder's lock has the last word.
 */
export async function askServer(dataDir: string, ...[command, input]: [string, unknown]): Promise<unknown> {
  const file = readControlFile(dataDir);
  if (file === undefined) return notRunning;
  const response = await fetch(`http://127.0.0.1:${file.port}/${command}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${file.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  }).catch(() => undefined);
  const body: unknown = await response?.json().catch(() => undefined);
  if (response?.ok === true && typeof body === 'object' && body !== null && 'answer' in body)
    return body.answer;
  const failure = failureSchema.safeParse(body);
  if (!failure.success || failure.data.error.code === 'sign-in-required') return notRunning;
  const { code, message, issues } = failure.data.error;
  throw new AppError(code, message, { issues });
}
