import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { roundPath } from '../../../features/history/sessions.ts';
import { resultQuery } from '../../../features/result/results.ts';
import { faultOf } from '../../../lib/request-error.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { ResultView } from './result-view.tsx';

export function ResultPage({ sessionId = '' }: Record<string, string>) {
  const result = useQuery(resultQuery(sessionId));
  const fault = result.isError ? faultOf(result.error) : undefined;
  if (fault === 'state-refused') {
    return (
      <Instead title="This round is not over yet">
        <p>
          Its result opens when you finish it, or when its last step is done; of a round with a partner, when
          both scorecards are locked, or after two days. Yours can be filled in until then.
        </p>
        <Link href={roundPath(sessionId)} className={buttonClass({ look: 'primary' })}>
          Back to the round
        </Link>
      </Instead>
    );
  }
  if (fault === 'not-found' || fault === 'input-invalid' || fault === 'sign-in-required') {
    return (
      <Instead title="There is no such result here">
        <p>
          It was deleted, or it belongs to somebody else. If it is yours, sign in as the person who did the
          round.
        </p>
        <div className="flex flex-wrap gap-3">
          <Link href="/history" className={buttonClass()}>
            Your history
          </Link>
          <Link href="/sign-in" className={buttonClass()}>
            Sign in
          </Link>
        </div>
      </Instead>
    );
  }
  return (
    <Loaded query={result} what="the result">
      {(data) => <ResultView key={sessionId} result={data} />}
    </Loaded>
  );
}

function Instead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-6">
      <PageHead title="Result" />
      <EmptyState title={title}>{children}</EmptyState>
    </div>
  );
}
