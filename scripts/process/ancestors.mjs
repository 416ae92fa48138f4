import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const launcher = /^(\S*node (-\S+ )*)?(\S*\/)?(npx|npm|pnpm|pnpx|yarn|corepack)(-cli)?(\.[cm]?js)?( |$)/;
const wrapper = /^(\S*\/)?(sh|dash|bash|zsh) -c /;

/** Pid, parent, start time and command line; `undefined` once the process is gone, a zombie included. */
function look(pid) {
  try {
    if (process.platform !== 'linux') return lookWithPs(pid);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return fields[0] === 'Z' ? undefined : { pid, parent: Number(fields[1]), since: fields[19], command };
  } catch {
    return undefined;
  }
}

function lookWithPs(pid) {
  const line = execFileSync('ps', ['-o', 'stat=,ppid=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  }).trim();
  const [, state, parent, since, command] =
    /^(\S+)\s+(\d+)\s+(\S+ +\S+ +\S+ +\S+ +\S+)\s+(.*)$/s.exec(line) ?? [];
  return !state || state.startsWith('Z') ? undefined : { pid, parent: Number(parent), since, command };
}

/** The shells and package managers between this process and whoever typed the command, nearest first. */
export function launchers(start = process.ppid, lookAt = look) {
  const chain = [];
  for (let at = lookAt(start); at && at.pid > 1; at = lookAt(at.parent)) {
    if (!launcher.test(at.command) && !wrapper.test(at.command)) break;
    chain.push(at);
  }
  const outermost = chain.findLastIndex(({ command }) => launcher.test(command));
  return chain.slice(0, outermost + 1);
}

/**
 * Calls `onGone` once when any of npx, pnpm or the shells between them has ended. Killing npx alone leaves everything
 * below it running, so a server that waited only for its own signal would keep its port for ever.
 */
export function watchLaunchers(onGone, everyMs = process.platform === 'linux' ? 500 : 2000) {
  const watched = launchers();
  const timer = setInterval(() => {
    const gone = watched.find(({ pid, since }) => look(pid)?.since !== since);
    if (!gone) return;
    clearInterval(timer);
    onGone(gone.command.trim());
  }, everyMs);
  timer.unref();
}
