/** An event for a calendar; instants are epoch ms. */
export interface CalendarEvent {
  uid: string;
  startsAt: number;
  endsAt: number;
  /** When the event was last written down. */
  stampedAt: number;
  summary: string;
  description: string;
  /** An absolute URI, as `new URL(…).href` writes one. */
  url: string;
}

const foldAt = 75;

/**
 * A calendar file of one event as RFC 5545 has it: times in UTC, special characters escaped, lines ended by CRLF and folded
 * after 75 bytes without cutting a character in two.
 */
export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenroom//Practice hours//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.stampedAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    // A URI is no text, and is not escaped.
    `URL:${event.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20300101T090000Z. */
const utc = (at: number) => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Control characters have no place in a calendar; a line break of any kind becomes `\n`. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

function folded(line: string): string {
  let [out, width] = ['', 0];
  for (const letter of line) {
    const bytes = bytesOf(letter);
    // The space that begins a continuation counts too.
    if (width + bytes > foldAt) [out, width] = [`${out}\r\n `, 1];
    out += letter;
    width += bytes;
  }
  return out;
}

/** In UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
