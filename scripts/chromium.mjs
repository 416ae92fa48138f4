// Prints the Chromium that the journeys use, fetching Playwright's own where the machine has none.
import './process/node-version.mjs';
import { findChromium } from './test/find-chromium.mjs';

const path = await findChromium();
if (!path) process.exit(1);
console.log(path);
