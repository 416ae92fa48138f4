#!/usr/bin/env node
import { run } from './command.ts';

try {
  const today = new Date().toISOString().slice(0, 10);
  process.exitCode = await run(process.argv.slice(2), {
    print: (text) => process.stdout.write(`${text}\n`),
    today,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
