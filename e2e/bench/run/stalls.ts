import type { Page } from '@playwright/test';

declare global {
  /** Watches the page's own thread; what it gives back ends that and tells the longest time it did not come round. */
  var watchStalls: () => () => number;
}

function install(): void {
  globalThis.watchStalls = () => {
    let last = performance.now();
    let longest = 0;
    let isOver = false;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) setTimeout(() => port2.postMessage(null), 1);
    });
    port1.start();
    port2.postMessage(null);
    return () => {
      isOver = true;
      return longest;
    };
  };
}

export const installStalls = (page: Page): Promise<void> => page.evaluate(install);

/** What is measured while the page blocks itself for 200 ms: the measurement sees what it is about. */
export function stallControl(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stallOf = watchStalls();
    const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
    await pause();
    for (const until = performance.now() + 200; performance.now() < until;);
    await pause();
    return stallOf();
  });
}
