import type { QuestionId } from '@greenroom/shared/lib/id';
import type { MaterialKind } from '../../../../features/pair/pair-actions.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { useAction } from '../../round/round-context.ts';
import { useRoom } from '../room-context.ts';

export interface Gift {
  questionId: QuestionId;
  kind: MaterialKind;
  /** Place in its list; for a hint its level. */
  index: number;
  given: 'shown' | 'aloud' | null;
  /** What it is, for whoever hears the buttons instead of seeing them. */
  label: string;
}

const givenWords = { shown: 'On their screen', aloud: 'Said aloud' } as const;

/** Puts something on the candidate's screen, or notes that it was said; either is in the log, once. */
export function Give({ gift: { label, given, ...what } }: { gift: Gift }) {
  const { actions } = useRoom();
  const [give, isBusy] = useAction(actions.give);
  if (given !== null) {
    return (
      <span className="w-fit">
        <Badge look="good">{givenWords[given]}</Badge>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap gap-2">
      <Button
        size="small"
        isBusy={isBusy}
        aria-label={`Show: ${label}`}
        onClick={() => give({ ...what, manner: 'shown' })}
      >
        Show
      </Button>
      {what.kind !== 'deep-dive' && (
        <Button
          size="small"
          look="quiet"
          isBusy={isBusy}
          aria-label={`I said it aloud: ${label}`}
          onClick={() => give({ ...what, manner: 'aloud' })}
        >
          I said it aloud
        </Button>
      )}
    </span>
  );
}
