import { maxOutputChars } from '@greenroom/shared/run/run.schema';

/** Ends the candidate's code; thrown again at the end of the case should the code catch it. */
export class OutputLimit extends Error {
  override readonly name = 'OutputLimit';
}

/** What one case prints, to both streams together no more than is kept. */
export class Printed {
  stdout = '';
  stderr = '';
  isOverflown = false;

  write(stream: 'stdout' | 'stderr', text: string): void {
    const room = maxOutputChars - this.stdout.length - this.stderr.length;
    this[stream] += text.slice(0, room);
    if (text.length <= room) return;
    this.isOverflown = true;
    throw new OutputLimit('Too much was printed.');
  }
}
