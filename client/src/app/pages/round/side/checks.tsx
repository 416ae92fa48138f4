import { field, maps } from '@greenroom/shared/document/field';
import { fieldLabel } from '@greenroom/shared/document/field-label';
import type { QuestionId } from '@greenroom/shared/lib/id';
import { useSharedEntry } from '../../../../features/document/use-shared.ts';
import { revealsOf, useRound } from '../round-context.ts';

/** After each part of a design: what to look for in one's own, to tick and to mend. */
export function Checks({ questionId }: { questionId: QuestionId }) {
  const { round } = useRound();
  const checks = revealsOf(round, questionId)?.checks ?? [];
  return checks.toReversed().map(({ part, lines }) => (
    <fieldset key={part} className="grid gap-2 rounded-control border border-hairline px-4 py-3">
      <legend className="px-1 text-sm font-semibold">
        Check: {fieldLabel(field.answer(questionId, part))}
      </legend>
      {lines.map((line, index) => (
        <Check key={line} entry={field.tick(questionId, part, index)} line={line} />
      ))}
      <p className="text-xs text-muted">
        Tick what yours has. You may still add to it; the result shows both.
      </p>
    </fieldset>
  ));
}

function Check({ entry, line }: { entry: string; line: string }) {
  const { work } = useRound();
  const [isTicked = false, setTicked] = useSharedEntry(work.getMap<boolean>(maps.ticks), entry);
  return (
    <label className="flex items-start gap-3 text-sm">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) => setTicked(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      {line}
    </label>
  );
}
