// Runs after every install. A failure is told here and stops the commands that need the driver, not the install.
import './process/node-version.mjs';
import { ensureNative } from './build/native.mjs';

await ensureNative();
