import { product } from '../app/product.ts';
import {
  type AdminAnswer,
  adminAnswerSchema,
  type AdminRequest,
  adminRequestSchema,
  answerAdmin,
} from '../auth/admin-request.ts';
import { AdminTasks } from '../auth/admin-tasks.ts';
import { SystemClock } from '../clock/system-clock.ts';
import type { Config } from '../config/config.ts';
import { askServer, notRunning } from '../control/ask-server.ts';
import type { Database } from '../database/database.ts';
import { lockDataDir } from '../database/instance-lock.ts';
import { openDatabase } from '../database/open-database.ts';
import { Log } from '../log/log.ts';
import { Users } from '../user/users.ts';
import { type Call, UsageError } from './command.ts';

const usage = `Usage:
  pnpm admin create <name>    an admin account, and the link that sets its password
  pnpm admin promote <name>   makes an account an admin
  pnpm admin reset <name>     a link that sets a new password`;

/** Through the running server, or alone where none is running. */
export async function adminCommand({ args, config, print }: Call): Promise<void> {
  const [verb, name, ...rest] = args;
  const request = adminRequestSchema.safeParse({ verb, name });
  if (!request.success || rest.length > 0) throw new UsageError(usage);
  const { url } = await perform(request.data, config);
  if (url === null) return print(`${request.data.name} is an admin now.`);
  print(`This link sets the password of ${request.data.name}. It works once, for a day:`);
  print(url);
}

async function perform(request: AdminRequest, config: Config): Promise<AdminAnswer> {
  const answer = await askServer(config.dataDir, 'admin', request);
  return answer === notRunning ? performAlone(request, config) : adminAnswerSchema.parse(answer);
}

async function performAlone(request: AdminRequest, config: Config): Promise<AdminAnswer> {
  const lock = lockDataDir(config.dataDir);
  try {
    const database = await openDatabase(config, product);
    try {
      return await performOn(database, request, config);
    } finally {
      await database.close();
    }
  } finally {
    lock.release();
  }
}

function performOn(database: Database, ...[request, config]: [AdminRequest, Config]): Promise<AdminAnswer> {
  const clock = new SystemClock(new Log(config.LOG_LEVEL));
  const tasks = new AdminTasks(database, new Users(database, clock), clock);
  return answerAdmin(request, { tasks, publicUrl: config.publicUrl });
}
