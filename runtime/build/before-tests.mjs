import { build } from '../../scripts/build/build.mjs';

export default async function beforeTests() {
  // One that cannot be built is in no manifest: its own tests fail, and say so.
  await build(['runtime']);
}
