import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import { hashOf, sheet } from '../fixtures/pen.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, type Seat } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import { percentile, type Row } from './row.ts';

const kills = 50;
const editMs = 100;
const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Says "saved" before the commit. */
const hasty = [
  ...['--conditions=greenroom-source', '--import', own('../../server/test/typescript.mjs')],
  own('../../server/test/hasty-main.ts'),
];

/** Two people typing ten times a second in one room, and a server that dies under them. */
class Typists {
  inFlight = 0;
  lost = 0;
  sigkills = 0;
  equalHashes = 0;
  readonly backMs: number[] = [];
  private typed = 0;
  private hands: NodeJS.Timeout[] = [];

  private constructor(
    readonly server: Production,
    readonly meeting: Meeting,
  ) {}

  static async sitDown(args?: readonly string[]): Promise<Typists> {
    const server = await Production.start({}, args);
    return new Typists(server, await Meeting.begin(server.url));
  }

  /** Types, dies at some moment, is back; then both rest, and three copies are compared. */
  async die(time: number): Promise<void> {
    this.type();
    const before = this.acknowledgedCount;
    // Not at the same beat of the typing, or of the disk, twice.
    await until(() => this.acknowledgedCount > before + 6 + ((time * 7) % 11));
    this.sigkills += (await this.server.kill()) === 'SIGKILL' ? 1 : 0;
    const killedAt = performance.now();
    this.lost += this.missingOnDisk();
    this.inFlight += this.sum(({ hand }) => hand.unsavedCount);
    const marks = this.meeting.sides.map((side) => this.mark(side));
    await this.server.start();
    await Promise.all(
      this.meeting.sides.map(({ hand }, index) =>
        until(() => hand.acknowledged.includes(marks[index] ?? '')),
      ),
    );
    this.backMs.push(performance.now() - killedAt);
    this.rest();
    const { candidate, interviewer } = this.meeting;
    const isCalm = () => candidate.hand.isSaved && interviewer.hand.isSaved;
    await until(() => isCalm() && candidate.hand.hash === interviewer.hand.hash);
    if (hashOf(this.onDisk()) === candidate.hand.hash) this.equalHashes += 1;
  }

  async goHome(): Promise<void> {
    this.rest();
    this.meeting.close();
    await this.server.stop();
  }

  private get acknowledgedCount(): number {
    return this.sum(({ hand }) => hand.acknowledged.length);
  }

  private sum(of: (side: Seat) => number): number {
    return this.meeting.sides.reduce((sum, side) => sum + of(side), 0);
  }

  private type(): void {
    this.hands = this.meeting.sides.map((side) => setInterval(() => this.mark(side), editMs));
  }

  private mark(side: Seat): string {
    this.typed += 1;
    const word = `<${side.shown.role[0]}${this.typed}>`;
    side.hand.write(word);
    return word;
  }

  private rest(): void {
    for (const hand of this.hands) clearInterval(hand);
  }

  private missingOnDisk(): number {
    const words = new Set(this.onDisk().getText(sheet).toString().split(' '));
    return this.sum(({ hand }) => hand.acknowledged.filter((word) => !words.has(word)).length);
  }

  private onDisk(): Y.Doc {
    const { documentId } = this.meeting.candidate.hand;
    const doc = new Y.Doc();
    for (const { bytes } of this.server.rows(
      'SELECT bytes FROM document_update WHERE document_id = ? ORDER BY seq',
      documentId,
    ))
      Y.applyUpdate(doc, bytes as Uint8Array);
    return doc;
  }
}

async function killed(times: number, args?: readonly string[]): Promise<Typists> {
  const typists = await Typists.sitDown(args);
  try {
    for (let time = 1; time <= times; time += 1) await typists.die(time);
    return typists;
  } finally {
    await typists.goHome();
  }
}

export async function kill(): Promise<Row[]> {
  const typists = await killed(kills);
  const careless = await killed(3, hasty);
  return [
    {
      row: 'R1',
      sentence: `kill -9 of the server while two type ten edits a second, ${kills} times`,
      figures: {
        acknowledgedLost: [typists.lost, '=', 0],
        slowestTypingAgainMs: [Math.max(...typists.backMs), '≤', 5000],
        medianTypingAgainMs: [percentile(typists.backMs, 50), '≤', 5000],
        sameHashOnBothAndOnDisk: [typists.equalHashes, '=', kills],
      },
      control: {
        diedOfSigkill: [typists.sigkills, '=', kills],
        editsInFlightAtTheKills: [typists.inFlight, '≥', kills],
        lostByServerThatAnswersBeforeCommit: [careless.lost, '≥', 1],
      },
    },
  ];
}
