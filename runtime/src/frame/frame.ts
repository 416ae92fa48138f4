/**
 * What runs in the sandbox document: it starts and ends workers and passes their words on. Candidates' code is in a worker,
 * never here. A flood of words ends in this process; the page hears of it.
 */
import './no-peers.ts';
import {
  frameReady,
  maxSaidChars,
  maxSaidPerRun,
  type FromFrame,
  type ToFrame,
} from '@greenroom/shared/run/frame-message';

interface Spawned {
  worker: Worker;
  port: MessagePort;
  said: number;
}

const spawned = new Map<number, Spawned>();

function serve(page: MessagePort): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A port has no origin.
  const tell = (message: FromFrame): void => page.postMessage(message);

  const end = (workerId: number): void => {
    const known = spawned.get(workerId);
    spawned.delete(workerId);
    known?.port.close();
    known?.worker.terminate();
  };
  const giveUp = (workerId: number, reason: 'start' | 'flood'): void => {
    end(workerId);
    tell({ type: 'broken', workerId, reason });
  };

  const relay = (workerId: number, known: Spawned, text: unknown): void => {
    known.said += 1;
    const isHonest = typeof text === 'string' && text.length <= maxSaidChars && known.said <= maxSaidPerRun;
    if (isHonest) tell({ type: 'said', workerId, text });
    else giveUp(workerId, 'flood');
  };

  const spawn = ({ workerId, script, boot }: Extract<ToFrame, { type: 'spawn' }>): void => {
    const url = URL.createObjectURL(new Blob([script as Blob], { type: 'text/javascript' }));
    const worker = new Worker(url);
    const { port1, port2 } = new MessageChannel();
    const known = { worker, port: port1, said: 0 };
    spawned.set(workerId, known);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // An error once it has spoken is one of the candidate's that nobody caught: the run goes on, or its time ends.
      if (known.said === 0) giveUp(workerId, 'start');
    });
    port1.addEventListener('message', ({ data }) => relay(workerId, known, data));
    port1.start();
    worker.postMessage(boot, [port2]);
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  page.addEventListener('message', ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === 'ping') return tell({ type: 'pong', nonce: data.nonce });
    if (data.type === 'spawn') return spawn(data);
    if (data.type === 'kill') {
      end(data.workerId);
      return tell({ type: 'killed', workerId: data.workerId });
    }
    const known = spawned.get(data.workerId);
    if (!known) return;
    known.said = 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A port has no origin.
    known.port.postMessage(data.message);
  });
  page.start();
}

addEventListener(
  'message',
  (event) => {
    const [port] = event.ports;
    if (event.source === parent && port) serve(port);
  },
  { once: true },
);
parent.postMessage(frameReady, '*');
