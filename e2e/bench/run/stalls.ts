import type { Page } from '@playwright/test';

interface Watch {
  /** Until the page's thread has come round once more. */
  round(): Promise<void>;
  /** Ends the watch and tells the longest time that the thread did not come round. */
  end(): number;
}
declare global {
  /** Watches the page's own thread. */
  var watchStalls: () => Watch;
}

function install(): void {
  globalThis.watchStalls = () => {
    let last = performance.now();
    let longest = 0;
    let isOver = false;
    const waiting: (() => void)[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      for (const goOn of waiting.splice(0)) goOn();
      if (!isOver) setTimeout(() => port2.postMessage(null), 1);
    });
    port1.start();
    port2.postMessage(null);
    return {
      round: () => new Promise((goOn) => waiting.push(goOn)),
      end: () => {
        isOver = true;
        return longest;
      },
    };
  };
}

export const installStalls = (page: Page): Promise<void> => page.evaluate(install);

/** What is measured while the page blocks itself for 200 ms: the measurement sees what it is about. */
export function stallControl(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const watch = watchStalls();
    await watch.round();
    for (const until = performance.now() + 200; performance.now() < until;);
    await watch.round();
    return watch.end();
  });
}
