import { field } from '@greenroom/shared/document/field';
import { TextArea } from '../../../../features/document/text-area.tsx';
import { useRound } from '../round-context.ts';

export function WordsWork() {
  const { work, step } = useRound();
  return (
    <TextArea
      text={work.getText(field.words(step.id))}
      label={step.title}
      hint="In your own words, as you would say it."
      size="fill"
    />
  );
}
