import { agoWords, dateWords } from '../lib/time-words.ts';
import { useMinute } from './use-minute.ts';

interface Props {
  at: number;
  /** `ago` for what just was (`5 min ago`), `date` for a day. */
  as?: 'ago' | 'date';
}

/** A moment as people say it, with the exact one behind it. */
export function When({ at, as = 'ago' }: Props) {
  const now = useMinute();
  const exact = new Date(at);
  return (
    <time dateTime={exact.toISOString()} title={exact.toLocaleString()}>
      {as === 'ago' ? agoWords(at, now) : dateWords(at, now)}
    </time>
  );
}
