import type { QuestionCard } from '@greenroom/shared/question/question-view.schema';
import { questionTypeLabels } from '@greenroom/shared/question/question-type';
import type { QuestionStatus } from '@greenroom/shared/question/question.schema';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { BadgeCheck, CircleCheck, PencilLine } from 'lucide-react';
import { Badge } from '../../ui/badge.tsx';

/** What has been done to trust a question, as a word and a shape. */
export function StatusBadge({ status }: { status: QuestionStatus }) {
  switch (status) {
    case 'verified':
      return (
        <Badge look="good">
          <BadgeCheck aria-hidden size={14} /> Verified
        </Badge>
      );
    case 'reviewed':
      return (
        <Badge>
          <CircleCheck aria-hidden size={14} /> Reviewed
        </Badge>
      );
    case 'draft':
      return (
        <Badge look="warn">
          <PencilLine aria-hidden size={14} /> Draft
        </Badge>
      );
    case 'deprecated':
      return <Badge look="warn">Withdrawn</Badge>;
  }
}

/** `Junior to senior`, `Staff`. */
export function levelWords({ level: { min, max } }: Pick<QuestionCard, 'level'>): string {
  return min === max ? levelLabels[min] : `${levelLabels[min]} to ${levelLabels[max].toLowerCase()}`;
}

/** The line below a title: kind, level and time. */
export function factsLine(card: QuestionCard): string {
  return [questionTypeLabels[card.type], levelWords(card), `${card.minutes} min`].join(' · ');
}
