const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** `1:05`, `12:40`; the sign is dropped. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / second);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How a clock shows time left: minutes only from five on, seconds below, `over by 1:20` past zero. */
export function clockWords(leftMs: number): string {
  // Counting up to the next whole second keeps 5:00 on screen for its second and turns to "over" at zero.
  const rounded = Math.ceil(leftMs / second) * second;
  if (rounded < 0) return `over by ${minutesAndSeconds(rounded)}`;
  if (rounded > 5 * minute) return `${Math.ceil(rounded / minute)} min`;
  return minutesAndSeconds(rounded);
}

/** A length of time as people say it: `42 s`, `3 min`, `1 h 5 min`. */
export function durationWords(ms: number): string {
  if (ms < minute) return `${Math.max(1, Math.round(ms / second))} s`;
  const minutes = Math.round(ms / minute);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0
    ? `${Math.floor(minutes / 60)} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `just now`, `5 min ago`, `3 h ago`, `yesterday`, then the date in the reader's own time zone. */
export function agoWords(at: number, now: number): string {
  const ms = now - at;
  if (ms < minute) return 'just now';
  if (ms < hour) return `${Math.floor(ms / minute)} min ago`;
  if (ms < 24 * hour && dayOf(at) === dayOf(now)) return `${Math.floor(ms / hour)} h ago`;
  if (dayOf(at) === dayOf(now - 24 * hour)) return 'yesterday';
  return dateWords(at, now);
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}

/** `3 Nov`, with the year where it is another one. */
export function dateWords(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
}
