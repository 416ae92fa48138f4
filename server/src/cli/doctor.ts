import { run } from './command.ts';
import { doctorCommand } from './doctor-command.ts';

await run(doctorCommand);
