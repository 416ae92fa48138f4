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

const isNew = ({ attemptedAt, solutionOpenedAt }: ListedQuestion) =>
  attemptedAt === null && solutionOpenedAt === null;

/** Something small to think about. Its type is one that no round of this phase for two asks. */
export function WarmUp({ wish: { phase, jobRole, level } }: { wish: Wish }) {
  const type = phase === 'screening' ? 'verbal' : 'quiz';
  const bank = useQuery({ ...questionsQuery({ type, role: jobRole, level, page: 1 }), staleTime: Infinity });
  const [start, setStart] = useState(() => Math.random());
  const questions = bank.data?.questions ?? [];
  const fresh = questions.some(isNew) ? questions.filter(isNew) : questions;
  const picked = fresh[Math.floor(start * fresh.length)];
  return (
    <Section
      title="Warm up"
      lead="Nothing is timed or scored, and this question will not be asked in your round."
      actions={
        fresh.length > 1 && (
          <Button size="small" look="quiet" onClick={() => setStart(Math.random())}>
            Another one
          </Button>
        )
      }
    >
      <Loaded query={bank} what="a question to warm up with">
        {() =>
          picked === undefined ? (
            <p className="text-sm text-muted">The bank has no small question for this role and level.</p>
          ) : (
            <Card>
              <Picked key={picked.id} questionId={picked.id} />
            </Card>
          )
        }
      </Loaded>
    </Section>
  );
}

function Picked({ questionId }: { questionId: string }) {
  const question = useQuery(questionQuery(questionId));
  return (
    <Loaded query={question} what="the question">
      {(shown) => <WarmUpQuestion question={shown} />}
    </Loaded>
  );
}
