import { useId, useState } from 'react';
import { type ShownQuestion, useOpenSolution } from '../../../features/question/questions.ts';
import { QuizReasons } from '../../../features/question/solution/quiz-reasons.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';

/** Prompt, options to choose from, and the reasons when asked for. */
export function WarmUpQuestion({ question }: { question: ShownQuestion }) {
  const { id, title, prompt, options = [], choice } = question;
  const [chosen, setChosen] = useState<string[]>([]);
  const open = useOpenSolution();
  const solution = open.data;
  const ref = useFocusKept<HTMLDivElement>(solution !== undefined);
  const toggle = (option: string) => {
    if (choice === 'single') return setChosen([option]);
    setChosen(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
  };
  return (
    <div ref={ref} tabIndex={-1} className="grid gap-4 outline-none">
      <h3 className="font-medium">{title}</h3>
      <Markdown text={prompt} />
      {solution?.options ? (
        <QuizReasons options={solution.options} chosen={chosen} />
      ) : (
        options.length > 0 && <Options {...{ options, choice, chosen }} onToggle={toggle} />
      )}
      {solution?.answer && <Markdown text={solution.answer.strong} />}
      <Fault error={open.error} />
      {!solution && (
        <div>
          <Button size="small" isBusy={open.isPending} onClick={() => open.mutate(id)}>
            {options.length > 0 ? 'Check' : 'Show a strong answer'}
          </Button>
        </div>
      )}
    </div>
  );
}

interface OptionsProps extends Pick<ShownQuestion, 'choice'> {
  options: NonNullable<ShownQuestion['options']>;
  chosen: readonly string[];
  onToggle: (option: string) => void;
}

function Options({ options, choice, chosen, onToggle }: OptionsProps) {
  const name = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm text-muted">
        {choice === 'single' ? 'Choose one' : 'Choose all that are right'}
      </legend>
      {options.map(({ id, text }) => (
        <label
          key={id}
          className="flex cursor-pointer items-start gap-3 rounded-control border border-control px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type={choice === 'single' ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(id)}
            onChange={() => onToggle(id)}
            className="mt-1 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0">
            <Markdown text={text} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
