import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { CheckSquare, Square } from 'lucide-react';

const partNames: Record<string, string> = {
  requirements: 'Requirements',
  entities: 'Entities',
  api: 'API',
  'high-level': 'High-level design',
};

/** The checks of each design step: which one ticked, and which one passed over. */
export function Ticks({ ticked }: { ticked: QuestionResult['ticked'] }) {
  if (ticked.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-3">
      {ticked.map(({ part, lines }) => (
        <div key={part} className="grid gap-1">
          <p className="text-sm font-medium">
            {partNames[part] ?? part}: {lines.filter(({ isTicked }) => isTicked).length} of {lines.length}{' '}
            checks ticked
          </p>
          <ul className="grid gap-1">
            {lines.map(({ line, isTicked }) => {
              const Icon = isTicked ? CheckSquare : Square;
              return (
                <li key={line} className="flex gap-2 text-sm">
                  <Icon
                    role="img"
                    aria-label={isTicked ? 'Ticked' : 'Not ticked'}
                    size={16}
                    className="mt-0.5 shrink-0"
                  />
                  {line}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
