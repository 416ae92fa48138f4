import type { SessionId } from '@greenroom/shared/lib/id';
import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { Link } from 'wouter';
import { EstimateList } from '../../../features/question/solution/estimate-list.tsx';
import { MoreOfSolution } from '../../../features/question/solution/more-of-solution.tsx';
import { ReviewAnswer } from '../../../features/question/solution/review-answer.tsx';
import { StrongAnswer } from '../../../features/question/solution/strong-answer.tsx';
import { HelpTaken } from '../../../features/result/help-taken.tsx';
import { OutcomeBadge } from '../../../features/result/outcome-badge.tsx';
import { NearFindings, OwnFindings } from '../../../features/result/own-findings.tsx';
import { OwnWords } from '../../../features/result/own-words.tsx';
import { Ticks } from '../../../features/result/ticks.tsx';
import { Beside } from '../../../ui/beside.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { JudgedCode } from './judged-code.tsx';
import { NotReached } from './not-reached.tsx';

interface Props {
  question: QuestionResult;
  plan: string;
  sessionId: SessionId;
}

/** A question answered in words, code or a design: own beside strong, then everything the interviewer had. */
export function AnsweredQuestion({ question: result, plan, sessionId }: Props) {
  const { wasReached } = result;
  const { question } = result.solution;
  return (
    <Card className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">
          <Link href={`/bank/${question.id}`} className="hover:underline">
            {question.title}
          </Link>
        </h3>
        {!wasReached && <OutcomeBadge outcome="not-reached" />}
      </div>
      <Disclosure title="The question">
        <Markdown text={question.prompt} />
      </Disclosure>
      <JudgedCode question={result} sessionId={sessionId} />
      {wasReached ? (
        <BothAnswers question={result} />
      ) : (
        <NotReached questionId={question.id} plan={plan}>
          <BothAnswers question={result} />
        </NotReached>
      )}
    </Card>
  );
}

function BothAnswers({ question: result }: { question: QuestionResult }) {
  const { solution, written, findings, estimates, ticked } = result;
  const { question, estimation } = solution;
  const language = written
    .find(({ key }) => key.startsWith('code/'))
    ?.key.split('/')
    .at(-1);
  return (
    <>
      <Beside
        label={`Answers to ${question.title}`}
        parts={[
          {
            id: 'own',
            title: 'Yours, at the bell',
            content: (
              <>
                <OwnFindings findings={findings} />
                {(written.length > 0 || findings.atBell.length === 0) && (
                  <OwnWords written={written} empty="Nothing was written for this question." />
                )}
                <HelpTaken question={result} />
                <Ticks ticked={ticked} />
              </>
            ),
          },
          {
            id: 'strong',
            title: 'Strong',
            content: (
              <>
                <StrongAnswer solution={solution} language={language} />
                <ReviewAnswer
                  solution={solution}
                  renderBeside={(issue) => <NearFindings issue={issue} findings={findings.atBell} />}
                />
              </>
            ),
          },
        ]}
      />
      {estimation && (
        <Disclosure
          title={`Estimates: ${estimates.filter(({ isWithin }) => isWithin).length} of ${estimation.length} within a factor of three`}
        >
          <EstimateList estimation={estimation} own={estimates} />
        </Disclosure>
      )}
      <MoreOfSolution solution={solution} />
    </>
  );
}
