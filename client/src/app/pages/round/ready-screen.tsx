import { jobRoleLabels } from '@greenroom/shared/vocabulary/job-role';
import { languageLabels } from '@greenroom/shared/vocabulary/language';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { Link } from 'wouter';
import { durationWords } from '../../../lib/time-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAction, useRound } from './round-context.ts';
import { ReadyAnswer } from './ready-answer.tsx';
import { ReadyRuntimes } from './ready-runtimes.tsx';

const minute = 60_000;

/** Before the clock: what will happen, and nothing of the question. */
export function ReadyScreen({ problem }: { problem: string | null }) {
  const { round, actions } = useRound();
  const [begin, isBeginning] = useAction(actions.begin);
  const [swap, isSwapping] = useAction(actions.swap);
  const { plan, steps } = round;
  const totalMs = round.clock.budgets.reduce((sum, ms) => sum + ms, 0);
  return (
    <main className="mx-auto grid max-w-3xl gap-6 px-4 py-8 sm:px-6">
      <header className="grid gap-2">
        <Link href="/" className="w-fit text-sm font-semibold text-accent">
          Greenroom
        </Link>
        <h1 className="text-xl font-semibold">{plan.title}</h1>
        <p className="text-muted">
          {phaseLabels[plan.phase]} · {jobRoleLabels[round.jobRole]} · {levelLabels[round.level]} ·{' '}
          {languageLabels[round.language]} · {durationWords(totalMs)}
        </p>
        <p className="max-w-[72ch]">{plan.summary}</p>
      </header>

      <section aria-labelledby="steps" className="grid gap-3">
        <h2 id="steps" className="text-lg font-semibold">
          What will happen
        </h2>
        <ol className="divide-y divide-hairline rounded-card border border-hairline bg-surface">
          {steps.map((step, index) => (
            <li key={step.id} className="grid grid-cols-[4rem_1fr] gap-3 px-4 py-3">
              <span className="text-sm text-muted tabular-nums">
                {durationWords((round.clock.budgets[index] ?? 0) || minute)}
              </span>
              <span>
                {step.title}
                {step.isHard && <span className="text-sm text-muted"> · ends at its time</span>}
              </span>
            </li>
          ))}
        </ol>
        <p className="max-w-[72ch] text-sm text-muted">
          The question appears at its step. You move on with Next; time you save goes to the longest step. You
          may pause. At the end of the round your work is copied as it stands, and you may go on typing.
        </p>
      </section>

      {steps.some(({ activity }) => activity === 'talk') && <ReadyAnswer />}
      {round.runtimes.length > 0 && <ReadyRuntimes runtimes={round.runtimes} />}

      {problem && <Notice look="danger">{problem}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" isBusy={isBeginning} onClick={() => begin()}>
          Begin
        </Button>
        {round.canSwap && (
          <Button isBusy={isSwapping} onClick={() => swap()}>
            Another question
          </Button>
        )}
        <p className="text-sm text-muted">
          {round.canSwap
            ? 'The clock starts when you press Begin. You can ask for another question once.'
            : 'The clock starts when you press Begin.'}
        </p>
      </div>
    </main>
  );
}
