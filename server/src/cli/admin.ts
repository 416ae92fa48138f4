import { adminCommand } from './admin-command.ts';
import { run } from './command.ts';

await run(adminCommand);
