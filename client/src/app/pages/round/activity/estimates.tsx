import { field, maps } from '@greenroom/shared/document/field';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { useSharedEntry } from '../../../../features/document/use-shared.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import { useRound } from '../round-context.ts';

type Estimate = NonNullable<QuestionView['estimates']>[number];

export function Estimates({ question }: { question: QuestionView }) {
  const { estimates = [] } = question;
  if (estimates.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold">Estimates</h2>
      <p className="text-sm text-muted">
        Round numbers will do: within a factor of three is right. 40k, 2 M and 3e9 are understood.
      </p>
      <div className="grid gap-3 lg:grid-cols-2">
        {estimates.map((estimate) => (
          <EstimateField key={estimate.id} question={question} estimate={estimate} />
        ))}
      </div>
    </section>
  );
}

function EstimateField({ question, estimate }: { question: QuestionView; estimate: Estimate }) {
  const { work } = useRound();
  const [value = '', setValue] = useSharedEntry(
    work.getMap<string>(maps.estimates),
    field.estimate(question.id, estimate.id),
  );
  return (
    <TextField
      label={`${estimate.label} (${estimate.unit})`}
      value={value}
      inputMode="text"
      onChange={(event) => setValue(event.target.value)}
    />
  );
}
