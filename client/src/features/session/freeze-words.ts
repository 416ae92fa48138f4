import type { FreezeReason } from '@greenroom/shared/session/clock';

const words: Record<FreezeReason, string> = {
  pause: 'paused',
  drop: 'connection lost',
  restart: 'the server restarted',
  loading: 'loading',
  microphone: 'microphone',
};

export function freezeWords(freezes: Partial<Record<FreezeReason, number>>): string {
  return (Object.keys(freezes) as FreezeReason[]).map((reason) => words[reason]).join(', ');
}
