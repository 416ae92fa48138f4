import type { RunFault } from '@greenroom/shared/run/run.schema';
import { Button } from '../../ui/button.tsx';
import { faultName, faultText, placeWords } from './fault-words.ts';

interface Props {
  fault: RunFault;
  /** Jumps there in the editor; without it the place is only told. */
  onGoTo?: (line: number, column?: number) => void;
}

export function FaultNote({ fault, onGoTo }: Props) {
  const { line, column } = fault;
  const place = placeWords(fault);
  return (
    <div className="grid grid-cols-1 justify-items-start gap-1 rounded-control border-l-4 border-danger bg-danger-soft px-3 py-2 text-sm text-ink">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {faultName(fault)}
        {place &&
          (onGoTo && line !== undefined ? (
            <Button size="small" onClick={() => onGoTo(line, column)}>
              Go to {place}
            </Button>
          ) : (
            <span className="font-normal">in {place}</span>
          ))}
      </p>
      <pre className="max-w-full overflow-x-auto font-mono text-sm whitespace-pre-wrap">
        {faultText(fault)}
      </pre>
    </div>
  );
}
