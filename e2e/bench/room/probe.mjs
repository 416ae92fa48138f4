// Preloaded into every server that is measured: answers over the process's own channel what it has used, after a full collection.
process.on('message', (asked) => {
  if (asked === 'collect') for (let pass = 0; pass < 3; pass += 1) globalThis.gc();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ cpuMs: (user + system) / 1000, rss, heap: heapUsed + external });
});
// Whoever measures may be stopped half-way.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel.unref();
