import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { calendarFile } from '@greenroom/shared/pairing/calendar-file';

const event = {
  uid: 'a@greenroom',
  startsAt: Date.UTC(2030, 0, 1, 19, 5),
  endsAt: Date.UTC(2030, 0, 1, 20, 5),
  stampedAt: Date.UTC(2029, 11, 31),
  summary: 'Practice hour',
  description: '',
  url: 'https://example.org/pair',
};

/** What a calendar makes of it: folds undone, then lines. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

test('times are UTC, and every line ends in CRLF', () => {
  const file = calendarFile(event);
  expect(linesOf(file)).toEqual(
    expect.arrayContaining([
      'DTSTART:20300101T190500Z',
      'DTEND:20300101T200500Z',
      'DTSTAMP:20291231T000000Z',
    ]),
  );
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('what would end a line or a value is escaped', () => {
  const lines = linesOf(calendarFile({ ...event, description: 'a,b;c\\d\r\nBEGIN:VALARM\nx' }));
  expect(lines).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\nBEGIN:VALARM\\nx');
  expect(lines).not.toContain('BEGIN:VALARM');
});

test('whatever is written, no line is longer than 75 bytes, no character is cut, and the text survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (note) => {
      const file = calendarFile({ ...event, description: note });
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(file).not.toContain('\ufffd');
      const line = linesOf(file).find((found) => found.startsWith('DESCRIPTION:')) ?? '';
      const read = line
        .slice('DESCRIPTION:'.length)
        .replaceAll(/\\(.)/g, (_, mark) => (mark === 'n' ? '\n' : mark));
      expect(read).toBe(
        note.replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n').replaceAll(/(?!\t|\n)\p{Cc}/gu, ''),
      );
    }),
  );
});
