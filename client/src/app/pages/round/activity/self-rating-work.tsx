import { field } from '@greenroom/shared/document/field';
import { TextArea } from '../../../../features/document/text-area.tsx';
import { useRound } from '../round-context.ts';

export function SelfRatingWork() {
  const { work, step } = useRound();
  return (
    <TextArea
      text={work.getText(field.words(step.id))}
      label="How did it go?"
      hint="What went well, what you would do differently. The result asks for a score on each criterion, with its anchors."
      size="fill"
    />
  );
}
