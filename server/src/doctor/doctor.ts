import type { Config } from '../config/config.ts';
import { type Finding } from './finding.ts';
import { chromium, dataFolder, disk, driver, memory, node } from './machine.ts';
import { address, database, https, mail, port, turn } from './reach.ts';

/** Everything that decides what will work here, most necessary first. */
export async function examine(config: Config): Promise<Finding[]> {
  return [
    node(),
    driver(),
    dataFolder(config),
    await disk(config),
    await database(config),
    await port(config),
    memory(),
    https(config),
    address(config),
    await mail(config),
    turn(),
    chromium(),
  ];
}
