import { notesText } from '@greenroom/shared/document/field';
import { TextArea } from '../../../features/document/text-area.tsx';
import { useRound } from './round-context.ts';

export function Notes() {
  const { notes } = useRound();
  return (
    <div className="flex h-full flex-col overflow-y-auto p-4">
      <TextArea
        text={notes.getText(notesText)}
        label="Private notes"
        hint="For you alone. They are in the result, too."
        size="fill"
      />
    </div>
  );
}
