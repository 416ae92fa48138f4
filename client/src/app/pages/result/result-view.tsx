import type { Result } from '@greenroom/shared/result/result.schema';
import { jobRoleLabels } from '@greenroom/shared/vocabulary/job-role';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { Independence } from '../../../features/result/independence.tsx';
import { OwnWords } from '../../../features/result/own-words.tsx';
import { RecordingList } from '../../../features/result/playback/recording-list.tsx';
import { Remarks } from '../../../features/result/remarks.tsx';
import { SelfScore } from '../../../features/result/self-score.tsx';
import { TallyLine } from '../../../features/result/tally-line.tsx';
import { Timeline } from '../../../features/result/timeline.tsx';
import { ToAskList } from '../../../features/result/to-ask-list.tsx';
import { durationWords } from '../../../lib/time-words.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { Section } from '../../../ui/section.tsx';
import { When } from '../../../ui/when.tsx';
import { AnsweredQuestion } from './answered-question.tsx';
import { CheckedQuestion } from './checked-question.tsx';
import { KeepWork } from './keep-work.tsx';
import { NextStep } from './next-step.tsx';

const ends = { finished: 'finished', early: 'ended early', abandoned: 'closed unfinished after seven days' };
const isChecked = (type: string) => type === 'quiz' || type === 'short-answer';

export function ResultView({ result }: { result: Result }) {
  const {
    plan,
    jobRole,
    level,
    endedAt,
    endReason,
    usedMs,
    plannedMs,
    questions,
    steps,
    tally,
    toAsk,
    notes,
  } = result;
  const checked = questions.filter(({ solution }) => isChecked(solution.question.type));
  const answered = questions.filter(({ solution }) => !isChecked(solution.question.type));
  const words = steps.flatMap((step) => (step.words ? [{ ...step.words, label: step.title }] : []));
  return (
    <div className="grid grid-cols-1 gap-10">
      <PageHead title={`Result: ${plan.title}`}>
        {phaseLabels[plan.phase]} · {jobRoleLabels[jobRole]} · {levelLabels[level]} ·{' '}
        <When at={endedAt} as="date" /> · {ends[endReason]} · {durationWords(usedMs)} of{' '}
        {durationWords(plannedMs)}
      </PageHead>
      <SelfScore result={result} />
      <Section title="In one look">
        <Remarks good={result.good} change={result.change} />
      </Section>
      {checked.length > 0 && (
        <Section
          title="What was checked"
          lead="As it stood at the bell. Open one for the reason behind every option."
        >
          {tally && <TallyLine tally={tally} />}
          <div className="grid grid-cols-1 gap-2">
            {checked.map((question) => (
              <CheckedQuestion key={question.solution.question.id} question={question} plan={plan.slug} />
            ))}
          </div>
        </Section>
      )}
      {(answered.length > 0 || words.length > 0) && (
        <Section title="A strong answer beside yours">
          {answered.map((question) => (
            <AnsweredQuestion
              key={question.solution.question.id}
              question={question}
              plan={plan.slug}
              sessionId={result.sessionId}
            />
          ))}
          {words.length > 0 && (
            <Disclosure title="Your words in the other steps" isOpenAtFirst={answered.length === 0}>
              <OwnWords written={words} empty="" />
            </Disclosure>
          )}
        </Section>
      )}
      <RecordingList result={result} />
      <NextStep next={result.next} />
      <Section title="How the time went">
        <Independence independence={result.independence} />
        <Timeline steps={steps} freezes={result.freezes} />
      </Section>
      {(toAsk.length > 0 || notes.trim() !== '') && (
        <div className="grid grid-cols-1 gap-2">
          {toAsk.length > 0 && (
            <Disclosure title="Questions you could ask">
              <ToAskList toAsk={toAsk} />
            </Disclosure>
          )}
          {notes.trim() !== '' && (
            <Disclosure title="Your private notes">
              <p className="max-w-[72ch] break-words whitespace-pre-wrap">{notes}</p>
            </Disclosure>
          )}
        </div>
      )}
      <KeepWork />
    </div>
  );
}
