const time = (at: number) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `19:00` today, else `Thu 26 Nov, 19:00`, in the reader's own time zone. */
export function clockTime(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? time(at) : `${day(at)}, ${time(at)}`;
}

const day = (at: number) =>
  new Date(at).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

/** `Thu 26 Nov, 19:00 to 20:00`. */
export function hourSpan(startsAt: number, minutes: number): string {
  return `${day(startsAt)}, ${time(startsAt)} to ${time(startsAt + minutes * 60_000)}`;
}

export const comingWords = (attending: number) =>
  attending === 1 ? '1 person comes' : `${attending} people come`;

/** What a field for a local date and time wants: `2030-01-31T19:00`. */
export function localInput(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The next full hour that is at least an hour away. */
export function soonHour(now: number): number {
  const date = new Date(now + 2 * 60 * 60_000);
  date.setMinutes(0, 0, 0);
  return date.getTime();
}
