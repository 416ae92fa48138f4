import type { ListedQuestion } from '@greenroom/shared/question/question.api';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { questionQuery, questionsQuery } from '../../../features/question/questions.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { WarmUpQuestion } from './warm-up-question.tsx';

/** Something small to think about. Its type is one that no round of this phase for two asks. */
export function WarmUp({ wish: { phase, jobRole, level } }: { wish: Wish }) {
  const type = phase === 'screening' ? 'verbal' : 'quiz';
  const bank = useQuery(questionsQuery({ type, role: jobRole, level, page: 1 }));
  return (
    <Section
      title="Warm up"
      lead="Nothing is timed or scored, and this question will not be asked in your round."
    >
      <Loaded query={bank} what="a question to warm up with">
        {({ questions }) =>
          questions.length === 0 ? (
            <p className="text-sm text-muted">The bank has no small question for this role and level.</p>
          ) : (
            <OneOf key={`${type} ${jobRole} ${level}`} questions={questions} />
          )
        }
      </Loaded>
    </Section>
  );
}

/** The order is settled once: a question whose solution was opened stays until another one is asked for. */
function OneOf({ questions }: { questions: readonly ListedQuestion[] }) {
  const [ids] = useState(() => inWarmUpOrder(questions));
  const [place, setPlace] = useState(0);
  const id = ids[place % ids.length];
  return (
    <Card className="grid gap-4">
      {id !== undefined && <Picked key={id} questionId={id} />}
      {ids.length > 1 && (
        <div>
          <Button size="small" look="quiet" onClick={() => setPlace(place + 1)}>
            Another question
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Shuffled, those never seen first. */
function inWarmUpOrder(questions: readonly ListedQuestion[]): string[] {
  const isSeen = ({ attemptedAt, solutionOpenedAt }: ListedQuestion) =>
    attemptedAt !== null || solutionOpenedAt !== null;
  return questions
    .map((question) => ({ id: question.id, order: Number(isSeen(question)) + Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ id }) => id);
}

function Picked({ questionId }: { questionId: string }) {
  const question = useQuery(questionQuery(questionId));
  return (
    <Loaded query={question} what="the question">
      {(shown) => <WarmUpQuestion question={shown} />}
    </Loaded>
  );
}
