import type { Judgement, Moment } from '@greenroom/shared/judgement/judgement.schema';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { languageLabels } from '@greenroom/shared/vocabulary/language';
import { hiddenWords, passedWords } from '../../../features/judgement/judgement-words.ts';
import { TestList } from '../../../features/run/test-list.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { JudgePending } from './judge-pending.tsx';
import { RunTimeline } from './run-timeline.tsx';

const titles: Record<Moment, string> = { bell: 'Tests, at the bell', after: 'Tests, after the bell' };

/** How the code of a question did: at the bell, which is what counts, then as it stands now, then how it got there. */
export function JudgedCode({
  question: result,
  sessionId,
}: {
  question: QuestionResult;
  sessionId: SessionId;
}) {
  const { judgements, pending, runs, solution } = result;
  const { question } = solution;
  const names = question.signature?.params.map(({ name }) => name) ?? [];
  const moments = (['bell', 'after'] as const).map((moment) => ({
    moment,
    judgement: judgements.find((one) => one.moment === moment),
    isPending: pending.includes(moment),
  }));
  if (judgements.length + pending.length + runs.length === 0) return null;
  return (
    <section aria-label={`Tests of ${question.title}`} className="grid grid-cols-1 gap-4">
      {moments.map(({ moment, judgement, isPending }) =>
        judgement ? (
          <OneJudgement key={moment} judgement={judgement} names={names} />
        ) : isPending ? (
          <div key={moment} className="grid grid-cols-1 gap-2">
            <h4 className="flex flex-wrap items-center gap-2 font-semibold">
              {titles[moment]} <Badge look="muted">Not yet run</Badge>
            </h4>
            <JudgePending sessionId={sessionId} questionId={question.id} moment={moment} />
          </div>
        ) : null,
      )}
      <RunTimeline runs={runs} />
    </section>
  );
}

function OneJudgement({
  judgement: { moment, language, report },
  names,
}: {
  judgement: Judgement;
  names: readonly string[];
}) {
  const { status, message } = report;
  const hidden = hiddenWords(report);
  return (
    <div className="grid grid-cols-1 gap-2">
      <h4 className="flex flex-wrap items-center gap-2 font-semibold">
        {titles[moment]}
        <Badge look={status === 'pass' ? 'good' : 'danger'}>{passedWords(report)}</Badge>
        <Badge look="muted">{languageLabels[language]}</Badge>
      </h4>
      {status === 'error' && message && <p className="text-sm">It could not be run: {message}</p>}
      {hidden && <p className="text-sm text-muted">{hidden}</p>}
      <TestList tests={report.tests} names={names} prefix={`${moment}-`} />
    </div>
  );
}
