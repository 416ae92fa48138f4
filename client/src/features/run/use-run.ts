import type { CaseOutcome, RunJob } from '@greenroom/shared/run/run.schema';
import { useEffect, useRef, useState } from 'react';
import type { RuntimeHost, RunResult } from './sandbox/host-state.ts';

export interface Running {
  /** `waiting`: asked for, and the runtime is not ready yet. */
  phase: 'idle' | 'waiting' | 'running';
  /** What is known so far of the run in hand, or all of the last one; null before the first. */
  outcomes: readonly CaseOutcome[] | null;
  isStopped: boolean;
}

const nothing: Running = { phase: 'idle', outcomes: null, isStopped: false };

/** Runs jobs one at a time on a host, and tells what comes out as it comes. */
export function useRun(host: RuntimeHost | null) {
  const [running, setRunning] = useState(nothing);
  const hand = useRef(0);

  useEffect(() => {
    setRunning(nothing);
    // Whatever a page that has gone still waits for is nobody's any more.
    return () => {
      if (hand.current > 0) host?.stop();
      hand.current = 0;
    };
  }, [host]);

  async function start(job: RunJob): Promise<RunResult | null> {
    if (!host || hand.current > 0) return null;
    const own = (hand.current = Date.now());
    const isReady = () => ['ready', 'running'].includes(host.state().status);
    setRunning({ phase: isReady() ? 'running' : 'waiting', outcomes: [], isStopped: false });
    const unsubscribe = host.subscribe(() => {
      const phase = isReady() ? 'running' : 'waiting';
      if (hand.current === own) setRunning((known) => (known.phase === phase ? known : { ...known, phase }));
    });
    const onOutcome = (outcome: CaseOutcome) => {
      if (hand.current !== own) return;
      setRunning((known) => ({ ...known, outcomes: [...(known.outcomes ?? []), outcome] }));
    };
    const result = await host.run(job, { onOutcome });
    unsubscribe();
    if (hand.current !== own) return null;
    hand.current = 0;
    setRunning({ phase: 'idle', ...result });
    return result;
  }

  function stop() {
    // Nothing runs yet: whoever waits need not wait for the runtime to come.
    if (running.phase === 'waiting') {
      hand.current = 0;
      setRunning(nothing);
    }
    host?.stop();
  }

  return { ...running, start, stop };
}
