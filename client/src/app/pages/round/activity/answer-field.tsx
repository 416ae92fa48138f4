import { type AnswerPart, field } from '@greenroom/shared/document/field';
import { fieldLabel } from '@greenroom/shared/document/field-label';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { ReactNode } from 'react';
import { TextArea } from '../../../../features/document/text-area.tsx';
import { useRound } from '../round-context.ts';

interface Props {
  questionId: QuestionId;
  part: AnswerPart;
  hint?: ReactNode;
  size?: 'fill' | 'grow';
}

/** One part of a written answer, under the name that the result gives it. */
export function AnswerField({ questionId, part, hint, size = 'grow' }: Props) {
  const { work } = useRound();
  const key = field.answer(questionId, part);
  return <TextArea key={key} text={work.getText(key)} label={fieldLabel(key)} hint={hint} size={size} />;
}
