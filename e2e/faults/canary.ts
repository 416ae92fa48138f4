import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { updateDocument } from '../../shared/src/document/document.events.ts';
import { giveMaterial } from '../../shared/src/pair/pair.events.ts';
import { pairPhases } from '../../shared/src/pairing/pairing.schema.ts';
import type { Wish } from '../../shared/src/pairing/pairing.schema.ts';
import { readBank } from '../fixtures/bank-secrets.ts';
import { Secrets } from '../fixtures/overhearing.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, type Seat } from '../fixtures/seat.ts';
import { everythingOf } from './blind.ts';
import type { Row } from './row.ts';

const bank = readBank();
const secrets = new Secrets(bank);

/** A private note with a canary in it. */
async function noteDown({ line, shown }: Seat, canary: string): Promise<void> {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, canary);
  const place = { documentId: shown.round.notesDocumentId, clientId: randomUUID(), clientSeq: 0 };
  await line.ask(updateDocument, { ...place, update: Y.encodeStateAsUpdate(doc) });
}

interface Overheard {
  candidate: number;
  interviewer: number;
  shown: number;
  notes: number;
  ownNotes: number;
}

/** A whole round of a phase, in which the interviewer shows one hint of each question and the candidate asks for more. */
async function driven(server: Production, phase: Wish['phase']): Promise<Overheard> {
  const meeting = await Meeting.prepare(server.url, { wish: { phase, length: 'full' } });
  const { candidate, interviewer, sessionId } = meeting;
  const canary = `canary ${randomUUID()}`;
  try {
    await meeting.ready();
    await noteDown(interviewer, canary);
    const { steps } = interviewer.shown.round;
    for (let step = 0; step < steps.length; step += 1) {
      await interviewer.look();
      for (const { questionId, hints } of interviewer.pair.desk?.questions ?? []) {
        const given = {
          sessionId,
          questionId,
          kind: 'hint',
          index: hints[0]?.level ?? 1,
          manner: 'shown',
        } as const;
        await interviewer.line.send(giveMaterial.name, given);
        await candidate.line.send(giveMaterial.name, { ...given, index: 2 });
      }
      if (step < steps.length - 1) await meeting.next();
    }
    const { questionId } = interviewer.pair.desk?.questions[0] ?? {};
    await candidate.look();
    const told = JSON.stringify(candidate.views.map(({ round }) => round.reveals));
    const heard = await everythingOf(candidate, questionId ?? sessionId);
    const other = await everythingOf(interviewer, questionId ?? sessionId);
    return {
      candidate: secrets.heardIn(heard, told).length,
      interviewer: secrets.heardIn(other).length,
      shown: secrets.heardIn(told).length,
      notes: heard.split(canary).length - 1,
      ownNotes: other.split(canary).length - 1,
    };
  } finally {
    meeting.close();
  }
}

export async function canary(): Promise<Row[]> {
  const server = await Production.start({ LOG_LEVEL: 'debug' });
  try {
    const rounds: Overheard[] = [];
    for (const phase of pairPhases) rounds.push(await driven(server, phase as Wish['phase']));
    const sum = (key: keyof Overheard) => rounds.reduce((all, round) => all + round[key], 0);
    return [
      {
        row: 'S13',
        sentence: `what only the interviewer may see, in ${rounds.length} whole rounds: every route, the socket, the export, the log`,
        figures: {
          secretsTheCandidateHeard: [sum('candidate'), '=', 0],
          notesTheCandidateHeard: [sum('notes'), '=', 0],
          secretsInTheLog: [secrets.heardIn(server.log).length, '=', 0],
        },
        control: {
          secretsLookedFor: [bank.secrets.length, '≥', 1000],
          leastHeardByAnInterviewer: [Math.min(...rounds.map(({ interviewer }) => interviewer)), '≥', 1],
          ownNotesHeard: [sum('ownNotes'), '≥', rounds.length],
          shownToTheCandidate: [sum('shown'), '≥', 1],
        },
      },
    ];
  } finally {
    await server.stop();
  }
}
