import { run } from './command.ts';
import { restoreCommand } from './restore-command.ts';

await run(restoreCommand);
