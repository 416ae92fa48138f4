import { homedir, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { root } from '../process/root.mjs';
import { isSource, isTest } from './source-files.mjs';

const isTimekeeper = (path) => path === 'server/src/main.ts' || /^server\/src\/(clock|cli)\//.test(path);
const inServer = (file) => file.path.startsWith('server/src/') && !isTest(file) && !isTimekeeper(file.path);
const inShared = (file) => file.path.startsWith('shared/src/') && !isTest(file);
const isOurs = ({ path }) => !/^(pnpm-lock\.yaml|question-bank\/(?!src\/))/.test(path);
const isCode = (file) => isSource(file) && !file.path.startsWith('scripts/check/');
const places = [dirname(root), homedir()]
  .filter((path) => path.length > 1 && path !== tmpdir())
  .map((path) => `${path}/`);

/** Each rule is a sentence for whoever trips over it. `finds` answers what is wrong in one line of text, if anything. */
export const conventions = [
  {
    name: 'clock',
    of: inServer,
    finds: /\b(Date\.now\(|new Date\(\)|set(Timeout|Interval|Immediate)\()/,
    say: 'time and timers come from the injected Clock',
  },
  {
    name: 'pure-shared',
    of: inShared,
    finds: /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.randomUUID\()/,
    say: 'pure logic takes `now` and `random` as arguments',
  },
  {
    name: 'zod-mini',
    of: inShared,
    finds: /from 'zod'/,
    say: "import 'zod/mini': the full zod is too large for the first load",
  },
  {
    name: 'skipped',
    of: (file) => isTest(file) && isCode(file),
    finds: /\b(it|test|describe)\.(skip|only|todo|fixme)\b/,
    say: 'a test runs or does not exist',
  },
  {
    name: 'sleeping',
    of: (file) => isTest(file) && isCode(file),
    finds: /waitForTimeout|setTimeout\((r|res|resolve|done)\b/,
    say: 'wait for a fact, not for time',
  },
  { name: 'left-over', of: isCode, finds: /\b(TODO|FIXME|XXX)\b/, say: 'finish it, or open an issue' },
  {
    name: 'machine-path',
    of: isOurs,
    finds: (line) =>
      places.some((place) => line.includes(place)) || /(^|[\s"'`(=:])\/(home|Users)\/[a-z]/.test(line),
    say: 'a path of one machine',
  },
  {
    name: 'registry',
    of: isOurs,
    finds: /https?:\/\/[^ "'`]*(registry|mirror)[^ "'`]*\.[a-z]/,
    say: 'the address of a package registry or mirror',
  },
  {
    name: 'locked-source',
    of: ({ path }) => path === 'pnpm-lock.yaml',
    finds: /tarball: *https?:/,
    say: 'the lockfile must not name where this machine fetches packages',
  },
];

const hits = ({ finds }, line) => (typeof finds === 'function' ? finds(line) : finds.test(line));

export function conventionProblems(files, rules = conventions) {
  const problems = files.flatMap((file) => {
    const applying = rules.filter((rule) => rule.of(file));
    if (applying.length === 0) return [];
    return file.text
      .split('\n')
      .flatMap((line, index) =>
        applying.filter((rule) => hits(rule, line)).map((rule) => `${file.path}:${index + 1}: ${rule.say}`),
      );
  });
  return { summary: `${rules.length} rules`, problems };
}
