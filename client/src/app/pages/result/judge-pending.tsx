import type { Moment, PendingJudgement } from '@greenroom/shared/judgement/judgement.schema';
import type { QuestionId, SessionId } from '@greenroom/shared/lib/id';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { giveJudgement, pendingJudgementsQuery } from '../../../features/judgement/judgements.ts';
import { resultQuery } from '../../../features/result/results.ts';
import { RuntimeLine } from '../../../features/run/runtime-line.tsx';
import { runtimeHost } from '../../../features/run/sandbox/runtime-host.ts';
import { useRuntime } from '../../../features/run/use-runtime.ts';
import { announce } from '../../../ui/announcement.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';

interface Props {
  sessionId: SessionId;
  questionId: QuestionId;
  moment: Moment;
}

const laterWords = 'Open this result on a device where it runs, and it is judged there.';

/** Code that nobody has run yet: this browser fetches what is to be run, and runs it. */
export function JudgePending({ sessionId, questionId, moment }: Props) {
  const query = useQuery(pendingJudgementsQuery(sessionId));
  const pending = query.data?.pending.find((one) => one.questionId === questionId && one.moment === moment);
  if (query.isError) {
    return (
      <>
        <Fault error={query.error} />
        <Button size="small" className="w-fit" isBusy={query.isFetching} onClick={() => void query.refetch()}>
          Try again
        </Button>
      </>
    );
  }
  if (!pending) return <p className="text-sm text-muted">Fetching what is to be run</p>;
  return <JudgeHere sessionId={sessionId} pending={pending} />;
}

function JudgeHere({ sessionId, pending }: { sessionId: SessionId; pending: PendingJudgement }) {
  const runtime = useRuntime(pending.runtime, { isWanted: true });
  const judging = useJudging(sessionId, pending);
  const hasBegun = useRef(false);
  const { mutate } = judging;
  const isReady = runtime.state.status === 'ready';
  useEffect(() => {
    if (!isReady || hasBegun.current) return;
    hasBegun.current = true;
    mutate();
  }, [isReady, mutate]);
  const count = pending.job.cases.length;
  return (
    <>
      <p role="status" className="text-sm">
        {judging.isPending
          ? `Running ${count} tests`
          : `This browser runs all ${count} tests, hidden ones included.`}
      </p>
      <RuntimeLine runtime={runtime} later={laterWords} />
      {judging.isError && (
        <>
          <Fault error={judging.error instanceof NotRun ? null : judging.error} />
          {judging.error instanceof NotRun && (
            <p className="text-sm">It did not run. Nothing is lost by that.</p>
          )}
          <Button size="small" className="w-fit" onClick={() => mutate()}>
            Try again
          </Button>
        </>
      )}
    </>
  );
}

/** The sandbox gave nothing to judge. */
class NotRun extends Error {}

function useJudging(sessionId: SessionId, pending: PendingJudgement) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { outcomes, isStopped } = await runtimeHost(pending.runtime).run(pending.job);
      const hasRun = outcomes.some(({ fault }) => fault?.kind !== 'unavailable');
      if (isStopped || !hasRun) throw new NotRun();
      return giveJudgement(sessionId, pending, outcomes);
    },
    onSuccess: () => announce('Your code was judged'),
    // Another tab may have been first: what it found out is in the result, too.
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: resultQuery(sessionId).queryKey });
      await client.invalidateQueries({ queryKey: pendingJudgementsQuery(sessionId).queryKey });
    },
  });
}
