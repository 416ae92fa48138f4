import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { CheckCircle2, Circle, XCircle } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import { Markdown } from '../../../ui/markdown.tsx';

interface Props {
  options: NonNullable<QuestionSolution['options']>;
  /** What a person chose; undefined where nobody was asked. */
  chosen?: readonly string[];
}

/** Every option with its reason. Right, wrong and chosen are words and shapes before they are colours. */
export function QuizReasons({ options, chosen }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-2">
      {options.map(({ id, text, correct, why }) => {
        const isChosen = chosen?.includes(id) ?? false;
        const Icon = correct ? CheckCircle2 : isChosen ? XCircle : Circle;
        return (
          <li
            key={id}
            className={classNames(
              'flex gap-3 rounded-control border px-3 py-2',
              correct ? 'border-accent' : isChosen ? 'border-danger' : 'border-hairline',
            )}
          >
            <Icon
              aria-hidden
              size={20}
              className={classNames(
                'mt-0.5 shrink-0',
                correct ? 'text-accent' : isChosen ? 'text-danger' : 'text-muted',
              )}
            />
            <div className="grid grid-cols-1 min-w-0 gap-1">
              <p className="text-sm font-medium">
                {correct ? 'Right' : 'Wrong'}
                {isChosen && ' · your choice'}
              </p>
              <Markdown text={text} />
              <div className="text-sm text-muted">
                <Markdown text={why} />
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
