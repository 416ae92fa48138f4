import { field } from '@greenroom/shared/document/field';
import { TextArea } from '../../../../features/document/text-area.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Markdown } from '../../../../ui/markdown.tsx';
import { useShortcuts } from '../../../../ui/use-shortcuts.ts';
import { useRound } from '../round-context.ts';
import { useQuiz } from '../use-quiz.ts';
import { QuizOptions } from './quiz-options.tsx';

export function QuizWork() {
  const { work } = useRound();
  const { questions, question, index, look } = useQuiz();
  useShortcuts([
    { id: 'quiz next', title: 'Next question', keys: 'n', run: () => look(index + 1) },
    { id: 'quiz previous', title: 'Previous question', keys: 'p', run: () => look(index - 1) },
  ]);
  if (!question) return <p>This step has no question left to ask.</p>;
  return (
    <section aria-label={`Question ${index + 1} of ${questions.length}`} className="grid max-w-[72ch] gap-4">
      <p className="text-sm text-muted">
        Question {index + 1} of {questions.length}
      </p>
      <Markdown text={question.prompt} />
      {question.type === 'quiz' ? (
        <QuizOptions key={question.id} question={question} />
      ) : (
        <TextArea
          key={question.id}
          text={work.getText(field.answer(question.id, 'main'))}
          label="Your answer"
          hint="One or two sentences."
        />
      )}
      <div className="flex gap-3">
        <Button disabled={index === 0} onClick={() => look(index - 1)}>
          Previous
        </Button>
        <Button disabled={index === questions.length - 1} onClick={() => look(index + 1)}>
          Next question
        </Button>
      </div>
      {index === questions.length - 1 && (
        <p className="text-sm text-muted">That was the last one. Next, above, ends the quiz.</p>
      )}
    </section>
  );
}
