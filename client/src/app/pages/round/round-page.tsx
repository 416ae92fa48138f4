import type { SessionId } from '@greenroom/shared/lib/id';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { lazy, Suspense, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { faultOf } from '../../../lib/request-error.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { OpenRound } from './open-round.tsx';
import { type Line, useDocuments, useLine, useSession } from './use-open-round.ts';

const Room = lazy(async () => ({ default: (await import('../room/room.tsx')).Room }));

export function RoundPage({ sessionId }: Record<string, string>) {
  const line = useLine(sessionId as SessionId);
  if (!line) return null;
  return <Joining key={sessionId} line={line} />;
}

function Joining({ line }: { line: Line }) {
  const { view, error } = useSession(line);
  const { refusal } = useStore(line.connection.state);
  const problem = refusal ?? error;
  if (view && !refusal) return <Session line={line} view={view} />;
  if (!problem) return <Progress label="Opening the round" />;
  return (
    <main className="mx-auto grid max-w-2xl justify-items-start gap-4 p-6">
      <h1 className="text-xl font-semibold">Round</h1>
      <ErrorState title="This round cannot be opened" error={problem} onRetry={() => location.reload()} />
      <div className="flex flex-wrap gap-3">
        {faultOf(problem) === 'sign-in-required' && (
          <Link href="/sign-in" className={buttonClass({ look: 'primary' })}>
            Sign in
          </Link>
        )}
        <Link href="/" className={buttonClass()}>
          Go to Home
        </Link>
      </div>
    </main>
  );
}

function Session({ line, view }: { line: Line; view: SessionView }) {
  if (!view.pair) return <Alone line={line} view={view} />;
  return (
    <Suspense fallback={<Progress label="Opening the room" />}>
      <Room line={line} view={view} pair={view.pair} />
    </Suspense>
  );
}

function Alone({ line, view }: { line: Line; view: SessionView }) {
  const [, navigate] = useLocation();
  const documents = useDocuments(line, view);
  const hasEnded = view.round.status === 'ended';
  useEffect(() => {
    if (hasEnded) navigate(`/sessions/${view.id}/result`, { replace: true });
  }, [hasEnded, navigate, view.id]);
  if (!documents || hasEnded) return <Progress label="Opening the round" />;
  return <OpenRound line={line} view={view} documents={documents} />;
}
