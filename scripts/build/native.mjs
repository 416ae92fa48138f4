import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { at } from '../process/root.mjs';
import { capture, node } from '../process/run.mjs';

const server = createRequire(at('server/package.json'));
const home = dirname(dirname(process.execPath));

/** Opens a database in a process of its own: a driver that crashes or fits another Node must not take this one along. */
async function works() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return (await capture(node, ['-e', probe], { cwd: at('server') })).code === 0;
}

/** Node's own headers, where they are installed: compiling then needs no download. */
function headers() {
  const version = join(home, 'include/node/node_version.h');
  if (process.env.npm_config_nodedir || !existsSync(version)) return {};
  const [major] = process.versions.node.split('.');
  return new RegExp(`NODE_MAJOR_VERSION ${major}\\b`).test(readFileSync(version, 'utf8'))
    ? { npm_config_nodedir: home }
    : {};
}

function nodeGyp() {
  const known = [
    process.env.npm_config_node_gyp,
    join(home, 'lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js'),
  ];
  return known.find((path) => path && existsSync(path));
}

async function compile(folder) {
  const env = { ...headers(), PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
  const fetched = await capture('prebuild-install', [], { cwd: folder, env });
  if (fetched.code === 0 && (await works())) return fetched;
  const gyp = nodeGyp();
  const [command, before] = gyp ? [node, [gyp]] : ['node-gyp', []];
  return capture(command, [...before, 'rebuild', '--release', '--jobs=max'], { cwd: folder, env });
}

/**
 * Sees that the SQLite driver loads under this very Node, building it where it does not. Installing leaves this to us
 * (`allowBuilds: better-sqlite3: false`), because a failure there ends in two hundred lines that name no remedy.
 */
export async function ensureNative() {
  if (await works()) return true;
  console.log('Preparing the SQLite driver for this Node: a download, or about a minute of compiling.');
  const folder = dirname(server.resolve('better-sqlite3/package.json'));
  const { output } = await compile(folder);
  if (await works()) return true;
  console.error(output.split('\n').slice(-25).join('\n'));
  console.error(
    'The SQLite driver (better-sqlite3) could not be built. It needs a C++ compiler, make and Python 3.\n' +
      '  Debian, Ubuntu: apt-get install -y build-essential python3\n' +
      '  Fedora:         dnf install -y gcc-c++ make python3\n' +
      '  macOS:          xcode-select --install\n' +
      'Then run the same command again.',
  );
  return false;
}
