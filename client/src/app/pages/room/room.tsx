import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { whenSaved } from '../../../features/document/when-saved.ts';
import { createPairActions } from '../../../features/pair/pair-actions.ts';
import { createActions } from '../../../features/session/actions.ts';
import { errorText } from '../../../lib/error-text.ts';
import { announce } from '../../../ui/announcement.ts';
import { Progress } from '../../../ui/progress.tsx';
import { type Round, RoundContext } from '../round/round-context.ts';
import { type Documents, type Line, useDocuments } from '../round/use-open-round.ts';
import { useStandingClock } from '../round/use-standing-clock.ts';
import { useVisibleHeight } from '../round/use-visible-height.ts';
import { CallBar } from './call-bar.tsx';
import { RoomContext, type RoomPlace } from './room-context.ts';
import { Stage } from './stage.tsx';
import { useCallLine } from './use-call-line.ts';
import { useChat } from './use-chat.ts';
import { useCursors } from './use-cursors.ts';

const patienceMs = 3_000;

interface Props {
  line: Line;
  view: SessionView;
  pair: PairView;
}

/** A meeting of two, from coming in to what both said of each other. Chat and call live as long as the page. */
export function Room({ line, view: told, pair }: Props) {
  const view = useStandingClock(line, told);
  const documents = useDocuments(line, view);
  const chat = useChat(line, view.id, pair.partner.displayName);
  const call = useCallLine(line, view);
  const actions = useMemo(() => createPairActions(line.connection, view.id), [line.connection, view.id]);
  const [problem, setProblem] = useState<string | null>(null);
  const report = useCallback((error: unknown) => {
    setProblem(error === null ? null : errorText(error));
    if (error !== null) announce(errorText(error), 'assertive');
  }, []);
  const place = useMemo<RoomPlace | null>(
    () => chat && { pair, actions, chat, call, report },
    [pair, actions, chat, call, report],
  );
  useEffect(() => {
    document.title = `${pair.partner.displayName} · ${view.round.plan.title} · Greenroom`;
  }, [pair.partner.displayName, view.round.plan.title]);
  const height = useVisibleHeight();
  if (!place) return <Progress label="Opening the room" />;
  return (
    <RoomContext value={place}>
      <div className="flex h-dvh flex-col" style={{ height }}>
        <div className="flex min-h-0 grow flex-col">
          {documents ? (
            <InRound line={line} view={view} documents={documents} report={report}>
              <Stage documents={documents} problem={problem} />
            </InRound>
          ) : (
            <Progress label="Opening the room" />
          )}
        </div>
        {call && <CallBar />}
      </div>
    </RoomContext>
  );
}

interface InRoundProps {
  line: Line;
  view: SessionView;
  documents: Documents;
  report: RoomPlace['report'];
  children: ReactNode;
}

/** Gives the parts of a round what they need, here as in a round alone. */
function InRound({ line, view, documents, report, children }: InRoundProps) {
  const { connection, room } = line;
  const actions = useMemo(() => createActions(connection, view.id), [connection, view.id]);
  const cursors = useCursors(line, view, documents);
  const { round, pair } = view;
  const step = round.steps[round.clock.stepIndex];
  const isLed = pair?.absence?.choice !== 'alone';
  const shared = useMemo<Round | null>(
    () =>
      step
        ? {
            ...{ view, round, step, actions, cursors, isLed, report },
            clock: room.clock,
            work: documents.work.doc,
            notes: documents.notes.doc,
            saved: () => whenSaved([documents.work, documents.notes], patienceMs),
          }
        : null,
    [view, round, step, room.clock, actions, documents, cursors, isLed, report],
  );
  if (!shared) return null;
  return <RoundContext value={shared}>{children}</RoundContext>;
}
