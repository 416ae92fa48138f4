// `node --conditions=greenroom-source --import <this file> server/src/main.ts` runs the source without a build.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
