import './process/node-version.mjs';
import { buildOrExit } from './build/build.mjs';
import { bundleSize, sizeReport } from './build/bundle-size.mjs';

await buildOrExit();
const size = bundleSize();
if (size) console.log(sizeReport(size));
