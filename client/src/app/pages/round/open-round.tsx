import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { useEffect, useMemo, useState } from 'react';
import { whenSaved } from '../../../features/document/when-saved.ts';
import { createActions } from '../../../features/session/actions.ts';
import { errorText } from '../../../lib/error-text.ts';
import { announce } from '../../../ui/announcement.ts';
import { type Round, RoundContext } from './round-context.ts';
import { RoundFrame } from './round-frame.tsx';
import { ReadyScreen } from './ready-screen.tsx';
import type { Documents, Line } from './use-open-round.ts';
import { useStandingClock } from './use-standing-clock.ts';

const patienceMs = 3_000;

interface Props {
  line: Line;
  view: SessionView;
  documents: Documents;
}

export function OpenRound({ line, view: told, documents }: Props) {
  const { connection, room } = line;
  const [problem, setProblem] = useState<string | null>(null);
  const actions = useMemo(() => createActions(connection, told.id), [connection, told.id]);
  const view = useStandingClock(line, told);
  const { round } = view;
  const step = round.steps[round.clock.stepIndex];

  useEffect(() => {
    document.title = `${round.plan.title} · Greenroom`;
  }, [round.plan.title]);

  const shared = useMemo<Round | null>(
    () =>
      step
        ? {
            view,
            round,
            step,
            clock: room.clock,
            actions,
            work: documents.work.doc,
            notes: documents.notes.doc,
            cursors: null,
            isLed: false,
            saved: () => whenSaved([documents.work, documents.notes], patienceMs),
            report: (error) => {
              setProblem(error === null ? null : errorText(error));
              if (error !== null) announce(errorText(error), 'assertive');
            },
          }
        : null,
    [view, round, step, room.clock, actions, documents],
  );
  if (!shared) return null;
  return (
    <RoundContext value={shared}>
      {round.status === 'ready' ? (
        <ReadyScreen problem={problem} />
      ) : (
        <RoundFrame documents={documents} problem={problem} />
      )}
    </RoundContext>
  );
}
