import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { questionQuery } from '../../../features/question/questions.ts';
import { faultOf } from '../../../lib/request-error.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Question } from './question.tsx';

export function QuestionPage({ questionId = '' }: Record<string, string>) {
  const question = useQuery(questionQuery(questionId));
  const title = question.data?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Greenroom`;
  }, [title]);
  const isGone = ['not-found', 'input-invalid'].includes(faultOf(question.error)) && question.isError;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Link href="/bank" className="justify-self-start text-sm text-accent underline">
        Question bank
      </Link>
      {isGone ? (
        <>
          <PageHead title="Question" />
          <EmptyState title="There is no such question">
            <p>It may have been withdrawn, or the address is mistyped.</p>
            <Link href="/bank" className={buttonClass()}>
              Look in the question bank
            </Link>
          </EmptyState>
        </>
      ) : (
        <Loaded query={question} what="the question">
          {(data) => <Question question={data} />}
        </Loaded>
      )}
    </div>
  );
}
