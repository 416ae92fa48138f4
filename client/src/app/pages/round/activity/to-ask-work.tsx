import { field } from '@greenroom/shared/document/field';
import { TextArea } from '../../../../features/document/text-area.tsx';
import { useRound } from '../round-context.ts';

/** The bank's own questions to ask stay closed until the result, so there is nothing here but one's own. */
export function ToAskWork() {
  const { work, step } = useRound();
  return (
    <TextArea
      text={work.getText(field.words(step.id))}
      label="Three questions of your own"
      hint="One on each line. The result shows some of ours beside them."
      size="fill"
    />
  );
}
