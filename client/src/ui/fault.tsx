import { errorText } from '../lib/error-text.ts';
import { Notice } from './notice.tsx';

interface Props {
  error: unknown;
  /** Says it better than the general sentence for the codes it knows. */
  words?: (error: unknown) => string | undefined;
}

/** What went wrong with something a person just did; nothing where nothing did. */
export function Fault({ error, words }: Props) {
  if (error === null || error === undefined) return null;
  return (
    <Notice look="danger" role="alert">
      {words?.(error) ?? errorText(error)}
    </Notice>
  );
}
