import type { ListedQuestion } from '@greenroom/shared/question/question.api';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { skillLabels } from '@greenroom/shared/vocabulary/skill';
import { Check, Eye } from 'lucide-react';
import { Link } from 'wouter';
import { When } from '../../ui/when.tsx';
import { factsLine, StatusBadge } from './question-facts.tsx';

export function QuestionList({ questions }: { questions: readonly ListedQuestion[] }) {
  return (
    <ul className="divide-y divide-hairline rounded-card border border-hairline bg-surface">
      {questions.map((question) => (
        <li key={question.id}>
          <Link
            href={`/bank/${question.id}`}
            className="grid grid-cols-1 gap-1 px-4 py-3 -outline-offset-2 hover:bg-sunken"
          >
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{question.title}</span>
              <StatusBadge status={question.status} />
              <Own question={question} />
            </span>
            <span className="text-sm text-muted">
              {phaseLabels[question.phase]} · {factsLine(question)}
            </span>
            <span className="text-sm text-muted">
              {question.skills.map((skill) => skillLabels[skill]).join(', ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Own({ question: { attemptedAt, solutionOpenedAt } }: { question: ListedQuestion }) {
  const [at, Icon, word] =
    attemptedAt === null
      ? ([solutionOpenedAt, Eye, 'solution opened'] as const)
      : ([attemptedAt, Check, 'attempted'] as const);
  if (at === null) return null;
  return (
    <span className="inline-flex items-center gap-1 text-xs text-muted">
      <Icon aria-hidden size={14} /> {word} <When at={at} />
    </span>
  );
}
