import { backupCommand } from './backup-command.ts';
import { run } from './command.ts';

await run(backupCommand);
