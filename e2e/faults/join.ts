import { acceptPairInvitation, createPairInvitation } from '../../shared/src/pairing/pairing.api.ts';
import { joinPairing, leavePairing } from '../../shared/src/pairing/pairing.events.ts';
import { joinRoom } from '../../shared/src/session/session.events.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, anyWish } from '../fixtures/seat.ts';
import { Seeker } from '../fixtures/seeker.ts';
import { Visitor } from '../fixtures/visitor.ts';
import type { Row } from './row.ts';

const times = 20;
const twenty = <T>(run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, (_, index) => run(index)));

/** The same person enters everything that can be entered, twenty times at once. */
export async function join(): Promise<Row[]> {
  const server = await Production.start();
  try {
    const members = (sessionId: string) =>
      server.rows('SELECT user_id FROM session_participant WHERE session_id = ?', sessionId);

    // A friend's link, pressed twenty times: one session with two members.
    const [host, friend] = [await Visitor.guest(server.url), await Visitor.guest(server.url)];
    const { code } = await host.ask(createPairInvitation, { body: anyWish });
    const answers = await twenty(() => friend.send(acceptPairInvitation, { params: { code } }));
    const sessions = server.rows('SELECT session_id FROM session_participant WHERE user_id = ?', friend.id);
    const friendsIn = members(String(sessions[0]?.['session_id'])).length;

    // A room, joined on one socket and on twenty: one presence, one membership.
    const { candidate, interviewer, sessionId } = await Meeting.prepare(server.url);
    const from = interviewer.views.length;
    const tabs = await twenty(() => candidate.person.line().open());
    const joined = await Promise.all([
      ...tabs.map((tab) => tab.refusal(joinRoom, { sessionId })),
      ...tabs.map(() => candidate.line.refusal(joinRoom, { sessionId })),
    ]);
    for (const tab of tabs) tab.close();
    await interviewer.look();
    const flickers = interviewer.views.slice(from).filter(({ pair }) => pair?.partner.isHere !== true).length;

    // The lobby: one ticket, whatever the number of tabs.
    const bob = await Seeker.arrive(server.url);
    const lobby = await twenty(() => bob.person.line().open());
    await Promise.all(
      lobby.map((tab) => tab.ask(joinPairing, { wish: { ...anyWish, phase: 'behavioral' } })),
    );
    const counted = await Seeker.join(server.url, { phase: 'managerial' });
    const { waiting } = await counted.sees('waiting');
    // Another person is another ticket.
    const third = await Seeker.join(server.url, { phase: 'screening' });
    const { waiting: more } = await third.sees('waiting');
    await bob.line.ask(leavePairing, {});
    for (const tab of [...lobby, bob, counted, third]) tab.close();
    return [
      {
        row: 'R9',
        sentence: `the same join ${times} times in parallel: a friend's link, a room, the lobby`,
        figures: {
          sessionsOfOneLink: [sessions.length, '=', 1],
          membershipsOfThePerson: [
            members(sessionId).filter((row) => row['user_id'] === candidate.person.id).length,
            '=',
            1,
          ],
          ticketsOfThePerson: [waiting, '=', 1],
          absencesTheOtherSaw: [flickers, '=', 0],
        },
        control: {
          linkAnswersOk: [answers.filter(({ status }) => status < 300).length, '≥', 1],
          roomAnswersOk: [joined.filter((refusal) => refusal === null).length, '=', 2 * times],
          membersOfTwoPeople: [friendsIn, '=', 2],
          ticketsOfTwoPeople: [more, '=', 2],
        },
      },
    ];
  } finally {
    await server.stop();
  }
}
