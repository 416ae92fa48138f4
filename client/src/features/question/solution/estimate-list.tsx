import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { CheckCircle2, Minus, XCircle } from 'lucide-react';

interface Props {
  estimation: NonNullable<QuestionSolution['estimation']>;
  /** One's own numbers; undefined where nobody was asked. */
  own?: readonly { id: string; value: number | null; isWithin: boolean }[];
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, notation: 'compact' });
const inputsOf = (inputs: Record<string, number>) =>
  Object.entries(inputs)
    .map(([name, value]) => `${name} = ${number.format(value)}`)
    .join(', ');

/** Reference numbers with how they come about, and whether one's own lay within a factor of three. */
export function EstimateList({ estimation, own }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-3">
      {estimation.map(({ id, label, unit, value, formula, inputs }) => (
        <li key={id} className="grid grid-cols-1 gap-0.5">
          <span className="font-medium">
            {label}: {number.format(value)} {unit}
          </span>
          <span className="font-mono text-sm break-words text-muted">{formula}</span>
          <span className="text-sm text-muted">{inputsOf(inputs)}</span>
          {own && <OwnNumber own={own.find((estimate) => estimate.id === id)} unit={unit} />}
        </li>
      ))}
    </ul>
  );
}

function OwnNumber({ own, unit }: { own: NonNullable<Props['own']>[number] | undefined; unit: string }) {
  if (own?.value == null) {
    return (
      <span className="flex items-center gap-1.5 text-sm">
        <Minus aria-hidden size={16} /> You wrote no number
      </span>
    );
  }
  const Icon = own.isWithin ? CheckCircle2 : XCircle;
  return (
    <span className="flex items-center gap-1.5 text-sm">
      <Icon aria-hidden size={16} className={own.isWithin ? 'text-accent' : 'text-danger'} />
      Yours: {number.format(own.value)} {unit},{' '}
      {own.isWithin ? 'within a factor of three' : 'more than a factor of three away'}
    </span>
  );
}
