import { maps } from '@greenroom/shared/document/field';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { useSharedEntry } from '../../../../features/document/use-shared.ts';
import { Kbd } from '../../../../ui/kbd.tsx';
import { Markdown } from '../../../../ui/markdown.tsx';
import { useShortcuts } from '../../../../ui/use-shortcuts.ts';
import { useRound } from '../round-context.ts';

/** Radio buttons or checkboxes; the keys 1 to 9 choose as well. */
export function QuizOptions({ question }: { question: QuestionView }) {
  const { work } = useRound();
  const [chosen = [], setChosen] = useSharedEntry(work.getMap<string[]>(maps.choices), question.id);
  const { options = [], choice } = question;
  const isSingle = choice === 'single';
  const toggle = (id: string) => {
    if (isSingle) return setChosen([id]);
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  useShortcuts(
    options.slice(0, 9).map(({ id }, index) => ({
      id: `option ${index + 1}`,
      title: `Choose option ${index + 1}`,
      keys: String(index + 1),
      run: () => toggle(id),
    })),
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">
        {isSingle ? 'Choose one' : 'Choose all that apply'}
      </legend>
      {options.map(({ id, text }, index) => (
        <label
          key={id}
          className="flex cursor-pointer items-start gap-3 rounded-control border border-control bg-surface px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={question.id}
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
            className="mt-1 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0 grow">
            <Markdown text={text} />
          </span>
          {index < 9 && (
            <span aria-hidden className="hidden sm:inline">
              <Kbd>{String(index + 1)}</Kbd>
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
