import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { Markdown } from '../../../../ui/markdown.tsx';
import { PromptExtras } from './prompt-extras.tsx';

export function Prompt({ question }: { question: QuestionView }) {
  return (
    <article aria-label={question.title} className="grid gap-4">
      <h3 className="text-base font-semibold">{question.title}</h3>
      <Markdown text={question.prompt} />
      <PromptExtras question={question} />
    </article>
  );
}
