import { commands, routes } from '@greenroom/shared/contract';
import { migrations } from '../database/migrations.ts';
import type { Assembly } from './assembly.ts';
import { entities } from './entities.ts';
import { features } from './features.ts';

/** Greenroom itself. */
export const product: Assembly = { features, entities, migrations, routes, commands };
