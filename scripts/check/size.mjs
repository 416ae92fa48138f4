import { isSource, isTest } from './source-files.mjs';

const budget = { median: 50, p95: 200, max: 300, testMax: 400 };
const lines = ({ text }) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Files stay short: the tail is what makes a codebase hard to hold in one's head, so it is bounded too. */
export function sizeProblems(files) {
  const counted = files
    .filter(isSource)
    .map((file) => ({ path: file.path, lines: lines(file), test: isTest(file) }));
  const sizes = counted
    .filter(({ test }) => !test)
    .map((file) => file.lines)
    .sort((a, b) => a - b);
  const median = quantile(sizes, 0.5);
  const p95 = quantile(sizes, 0.95);
  const tooLong = counted
    .filter((file) => file.lines > (file.test ? budget.testMax : budget.max))
    .map((file) => `${file.path}: ${file.lines} lines (at most ${file.test ? budget.testMax : budget.max})`);
  const longest = counted
    .filter((file) => !file.test && file.lines > budget.p95)
    .map((file) => `  ${file.lines} ${file.path}`);
  return {
    summary: `${sizes.length} files, median ${median}, p95 ${p95}, longest ${sizes.at(-1) ?? 0} lines`,
    problems: [
      ...tooLong,
      ...(median > budget.median ? [`The median file has ${median} lines (at most ${budget.median}).`] : []),
      ...(p95 > budget.p95
        ? [`The 95th percentile is ${p95} lines (at most ${budget.p95}). The tail:\n${longest.join('\n')}`]
        : []),
    ],
  };
}
