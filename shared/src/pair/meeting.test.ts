import { beforeEach, describe, expect, test } from '@jest/globals';
import { AppError } from '../http/error.ts';
import type { DocumentId, QuestionId, RoundId, UserId } from '../lib/id.ts';
import type { Question } from '../question/question.schema.ts';
import type { RoundPlan } from '../round-plan/round-plan.schema.ts';
import { foldSession } from '../session/fold-session.ts';
import { advanceMove, finishMove } from '../session/round-move.ts';
import type { RoundSetup, SessionEvent, SessionFact } from '../session/session-event.ts';
import { sessionStatus } from '../session/session-status.ts';
import { type SessionState, currentRound, ownRound, revealsOf } from '../session/session-state.ts';
import { choiceFrom, decideAbsenceMove, proposeEndMove } from './ending-move.ts';
import { giveMaterialMove } from './material-move.ts';
import { meetingStage } from './meeting-stage.ts';
import { meetingZeroAt, meetingZeroMove } from './meeting-zero.ts';
import { awaited, dropLeftMs, leads, sealedForMs } from './pair-room.ts';
import { chooseMove, finishReadingMove, gatherMove, sayKnownMove } from './reading-move.ts';
import { declineMove, lockMove, rateSelfMove } from './scorecard-move.ts';
import type { Scorecard } from './scorecard.schema.ts';

const id = <T>(text: string) => text as unknown as T;
const [ada, bob] = [id<UserId>('ada'), id<UserId>('bob')];
const minuteMs = 60_000;

const plan = {
  slug: 'coding',
  minutes: 30,
  slots: [{ id: 'coding', types: ['coding'], count: 1, about: [], phases: [] }],
  steps: [
    {
      id: 'clarify',
      title: 'Clarify',
      minutes: 5,
      activity: 'clarify',
      uses: ['coding'],
      absorbs: false,
      hard: false,
    },
    {
      id: 'work',
      title: 'Work',
      minutes: 25,
      activity: 'work',
      uses: ['coding'],
      absorbs: true,
      hard: false,
    },
  ],
} as unknown as RoundPlan;

const content = (questionId: QuestionId) =>
  ({
    id: questionId,
    type: 'coding',
    clarifications: [{ q: 'Sorted?', a: 'Yes.', volunteer: true, match: [] }],
    hints: [{ level: 1, after_min: 3, text: 'Look again.' }],
    followups: [{ when: 'strong', ask: 'And twice as large?', good: 'Splits it.' }],
    rubric: [{ id: 'approach' }, { id: 'tests' }],
  }) as unknown as Question;

const drawn = (name: string) => ({ slot: 'coding', questionId: id<QuestionId>(name), version: 1 });

function setup(name: string, [candidateId, interviewerId]: [UserId, UserId], offers: string[]): RoundSetup {
  return {
    id: id<RoundId>(name),
    plan,
    candidateId,
    interviewerId,
    jobRole: 'backend-engineer',
    level: 'mid',
    language: 'python',
    timeFactor: 1,
    questions: [drawn(offers[0] ?? '')],
    offers: { slot: 'coding', questions: offers.map(drawn) },
    workDocumentId: id<DocumentId>(`${name}-work`),
    notes: [],
  };
}

/** A meeting that goes on as its facts say; `now` moves by hand. */
class Meeting {
  now = 1_000_000;
  state: SessionState;

  constructor() {
    this.state = foldSession([]);
    this.add(null, [
      { type: 'session:created', mode: 'pair', participants: [ada, bob] },
      { type: 'pair:met', ways: 'both', medium: 'voice', areStrangers: true },
      { type: 'round:prepared', round: setup('first', [ada, bob], ['a1', 'a2', 'a3']) },
      { type: 'round:prepared', round: setup('second', [bob, ada], ['b1', 'b2', 'b3']) },
    ]);
  }

  add(by: UserId | null, facts: readonly SessionFact[]): this {
    const events = facts.map(
      (fact, index) =>
        ({ ...fact, version: this.state.version + index + 1, at: this.now, by }) as SessionEvent,
    );
    this.state = foldSession(events, this.state);
    return this;
  }

  get at() {
    return { content, now: this.now };
  }

  begin(): this {
    this.add(null, gatherMove(this.state, this.now));
    for (const by of [ada, bob]) this.add(by, finishReadingMove(this.state, by, this.at));
    return this;
  }

  finish(): this {
    this.add(bob, [finishMove(currentRound(this.state), this.now, [])]);
    return this;
  }

  score(by: UserId, roundId: string, card: Scorecard): this {
    const round = id<RoundId>(roundId);
    this.add(by, rateSelfMove(this.state, by, { roundId: round, rating: { score: 2, note: '' } }));
    return this.add(by, lockMove(this.state, { by, roundId: round, card }, this.at));
  }
}

const words = { wentWell: 'Clear.', change: 'Faster.' };
const ofInterviewer: Scorecard = {
  about: 'interviewer',
  scores: { clarity: 3, pacing: 3, listening: 4, help: 2 },
  ...words,
};
const ofCandidate = (questionId: string): Scorecard => ({
  about: 'candidate',
  scores: ['approach', 'tests'].map((criterionId) => ({ questionId: id(questionId), criterionId, score: 3 })),
  recommendation: 'yes',
  ...words,
});
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'agreed';
};

let meeting: Meeting;
beforeEach(() => {
  meeting = new Meeting();
});

describe('reading', () => {
  test('begins when both are here, and the round when both are ready', () => {
    expect(meetingStage(meeting.state, ada)).toBe('gathering');
    meeting.add(null, gatherMove(meeting.state, meeting.now));
    expect(meetingStage(meeting.state, ada)).toBe('reading');
    meeting.add(ada, finishReadingMove(meeting.state, ada, meeting.at));
    expect(currentRound(meeting.state).status).toBe('ready');
    meeting.add(bob, finishReadingMove(meeting.state, bob, meeting.at));
    expect(currentRound(meeting.state).status).toBe('running');
    expect(revealsOf(currentRound(meeting.state), id('a1')).openedMs).toBe(0);
  });

  test('ends by itself after five minutes', () => {
    meeting.add(null, gatherMove(meeting.state, meeting.now));
    expect(meetingZeroAt(meeting.state, meeting.now)).toBe(meeting.now + 5 * minuteMs);
    expect(meetingZeroMove(meeting.state, meeting.at)).toEqual([]);
    meeting.now += 5 * minuteMs;
    expect(meetingZeroMove(meeting.state, meeting.at)[0]?.type).toBe('round:begun');
  });

  test('lets each interviewer choose for their own round, within a minute', () => {
    meeting.add(null, gatherMove(meeting.state, meeting.now));
    const choose = (by: UserId, roundId: string, questionId: string) =>
      chooseMove(meeting.state, { by, roundId: id(roundId), questionId: id(questionId) }, meeting.now);
    expect(codeOf(() => choose(ada, 'first', 'a2'))).toBe('not-allowed');
    expect(codeOf(() => choose(bob, 'first', 'b2'))).toBe('not-found');
    meeting.add(bob, choose(bob, 'first', 'a2')).add(ada, choose(ada, 'second', 'b3'));
    expect(meeting.state.rounds.map(({ setup }) => setup.questions[0]?.questionId)).toEqual(['a2', 'b3']);
    expect(codeOf(() => choose(bob, 'first', 'a3'))).toBe('state-refused');
  });

  test('a candidate who knows the question gets another one, once', () => {
    meeting.begin();
    expect(codeOf(() => sayKnownMove(meeting.state, bob, meeting.at))).toBe('not-allowed');
    meeting.add(ada, sayKnownMove(meeting.state, ada, meeting.at));
    const round = currentRound(meeting.state);
    expect(round.setup.questions[0]?.questionId).toBe('a2');
    expect(revealsOf(round, id('a2')).openedMs).toBe(0);
    expect(codeOf(() => sayKnownMove(meeting.state, ada, meeting.at))).toBe('nothing-left');
  });
});

test('whoever is back finds the round begun, where both had read', () => {
  meeting.add(null, gatherMove(meeting.state, meeting.now));
  meeting.add(null, [{ type: 'participant:left', userId: bob, since: meeting.now, cause: 'dropped' }]);
  for (const by of [ada, bob]) meeting.add(by, finishReadingMove(meeting.state, by, meeting.at));
  expect(meetingZeroAt(meeting.state, meeting.now)).toBeNull();
  meeting.add(null, [{ type: 'participant:returned', userId: bob }]);
  expect(meetingZeroMove(meeting.state, meeting.at)[0]?.type).toBe('round:begun');
});

describe('the round', () => {
  test('is led by the interviewer, who gives what they like, each once', () => {
    meeting.begin();
    const give = (by: UserId, kind: 'hint' | 'clarification', index: number) =>
      giveMaterialMove(meeting.state, { by, questionId: id('a1'), kind, index, manner: 'aloud' }, content);
    expect(codeOf(() => give(ada, 'hint', 1))).toBe('not-allowed');
    expect(codeOf(() => give(bob, 'hint', 3))).toBe('nothing-left');
    meeting.add(bob, give(bob, 'hint', 1));
    expect(give(bob, 'hint', 1)).toEqual([]);
    expect(revealsOf(currentRound(meeting.state), id('a1')).hints).toEqual([
      { level: 1, atMs: 0, manner: 'aloud' },
    ]);
  });

  test('tells nothing by itself when a step ends', () => {
    meeting.begin();
    const facts = advanceMove(meeting.state, { stepId: 'clarify', cause: 'next' }, meeting.at);
    expect(facts.map(({ type }) => type)).toEqual(['step:ended']);
  });

  test('ends early when both want it, and not before', () => {
    meeting.begin();
    const propose = (by: UserId, isWanted = true) =>
      meeting.add(by, proposeEndMove(meeting.state, { by, isWanted, isApart: false }, []));
    propose(ada);
    propose(ada);
    expect(currentRound(meeting.state).status).toBe('running');
    propose(ada, false);
    propose(bob);
    expect(currentRound(meeting.state).status).toBe('running');
    propose(ada);
    expect(currentRound(meeting.state).status).toBe('ended');
  });
});

test('past the bell nobody waits for somebody who does not answer', () => {
  meeting.begin();
  const word = () => proposeEndMove(meeting.state, { by: ada, isWanted: true, isApart: false }, []);
  expect(word().map(({ type }) => type)).toEqual(['end:proposed']);
  meeting.add(null, [{ type: 'round:belled', documents: [] }]);
  expect(word()).toEqual([{ type: 'round:ended', reason: 'finished', documents: [] }]);
});

describe('absence', () => {
  test('gives the one who stayed a choice after 40 s of a lost line, 10 s of a leaving', () => {
    meeting.begin();
    for (const [cause, ms] of [['dropped', 40_000] as const, ['left', 10_000] as const]) {
      meeting.add(null, [{ type: 'participant:left', userId: bob, since: meeting.now, cause }]);
      expect(choiceFrom(meeting.state, ada)).toBe(meeting.now + ms);
      meeting.add(null, [{ type: 'participant:returned', userId: bob }]);
      expect(choiceFrom(meeting.state, ada)).toBeNull();
    }
  });

  test('going on alone makes the server the interviewer, until the other one is back', () => {
    meeting
      .begin()
      .add(null, [{ type: 'participant:left', userId: bob, since: meeting.now, cause: 'dropped' }]);
    const alone = () =>
      decideAbsenceMove(meeting.state, { by: ada, choice: 'alone' }, { now: meeting.now, documents: [] });
    expect(codeOf(alone)).toBe('state-refused');
    meeting.now += 40_000;
    meeting.add(ada, alone());
    expect(leads(meeting.state, currentRound(meeting.state), ada)).toBe(true);
    expect(awaited(meeting.state, currentRound(meeting.state))).toEqual([ada]);
    meeting.add(null, [{ type: 'participant:returned', userId: bob }]);
    expect(leads(meeting.state, currentRound(meeting.state), bob)).toBe(true);
  });

  test('is decided once, and no more when the meeting is over', () => {
    meeting
      .begin()
      .add(null, [{ type: 'clock:frozen', reason: 'restart', since: meeting.now }])
      .add(null, [{ type: 'participant:left', userId: bob, since: meeting.now, cause: 'left' }]);
    meeting.now += 10_000;
    const decide = (choice: 'alone' | 'end') =>
      decideAbsenceMove(meeting.state, { by: ada, choice }, { now: meeting.now, documents: [] });
    meeting.add(ada, decide('alone'));
    expect(currentRound(meeting.state).clock.freezes).toEqual({});
    expect(decide('alone')).toEqual([]);
    meeting.add(ada, decide('end')).add(ada, decide('end'));
    expect(meeting.state.pair?.revealed?.cause).toBe('ended');
    expect(codeOf(() => decide('end'))).toBe('state-refused');
  });

  test('opens nobody’s scorecard to who has not given theirs', () => {
    meeting.begin().finish().score(bob, 'first', ofCandidate('a1'));
    meeting.add(null, [{ type: 'participant:left', userId: bob, since: meeting.now, cause: 'left' }]);
    meeting.now += 10_000;
    const end = { by: ada, choice: 'end' } as const;
    const at = () => ({ now: meeting.now, documents: [] });
    meeting.add(ada, decideAbsenceMove(meeting.state, end, at()));
    expect(meetingStage(meeting.state, ada)).toBe('scoring');
    expect(sessionStatus(meeting.state)).toBe('ended');
    expect(decideAbsenceMove(meeting.state, end, at())).toEqual([]);
    meeting.score(ada, 'first', ofInterviewer);
    expect(meeting.state.pair?.revealed?.cause).toBe('declined');
  });

  test('an outage in which nobody could come back is not counted', () => {
    meeting.begin().add(null, [{ type: 'clock:frozen', reason: 'drop', since: meeting.now }]);
    meeting.now += 4 * minuteMs;
    meeting.add(null, [{ type: 'clock:frozen', reason: 'restart', since: meeting.now }]);
    meeting.now += 30 * minuteMs;
    const left = () => dropLeftMs(meeting.state, currentRound(meeting.state), meeting.now);
    expect([left(), meetingZeroAt(meeting.state, meeting.now)]).toEqual([6 * minuteMs, null]);
    meeting.add(null, [{ type: 'clock:thawed', reason: 'restart' }]);
    expect(meetingZeroAt(meeting.state, meeting.now)).toBe(meeting.now + 6 * minuteMs);
    meeting.now += minuteMs;
    expect(left()).toBe(5 * minuteMs);
  });

  test('stops the clock for ten minutes a round and no longer', () => {
    meeting.begin().add(null, [{ type: 'clock:frozen', reason: 'drop', since: meeting.now }]);
    meeting.now += 4 * minuteMs;
    meeting.add(null, [{ type: 'clock:thawed', reason: 'drop' }]);
    meeting.add(null, [{ type: 'clock:frozen', reason: 'drop', since: meeting.now }]);
    expect(meetingZeroAt(meeting.state, meeting.now)).toBe(meeting.now + 6 * minuteMs);
    meeting.now += 6 * minuteMs;
    meeting.add(null, meetingZeroMove(meeting.state, meeting.at));
    expect(currentRound(meeting.state).clock.freezes.drop).toBeUndefined();
    expect(dropLeftMs(meeting.state, currentRound(meeting.state), meeting.now)).toBe(0);
  });
});

describe('scorecards', () => {
  test('are complete, of one’s own role, and after rating oneself', () => {
    meeting.begin().finish();
    const lock = (by: UserId, card: Scorecard) =>
      lockMove(meeting.state, { by, roundId: id('first'), card }, meeting.at);
    expect(codeOf(() => lock(bob, ofCandidate('a1')))).toBe('state-refused');
    meeting.add(
      bob,
      rateSelfMove(meeting.state, bob, { roundId: id('first'), rating: { score: 3, note: '' } }),
    );
    expect(codeOf(() => lock(bob, ofInterviewer))).toBe('not-allowed');
    expect(codeOf(() => lock(bob, { ...ofCandidate('a1'), scores: [] } as Scorecard))).toBe('input-invalid');
    expect(codeOf(() => lock(bob, ofCandidate('a1')))).toBe('agreed');
  });

  test('of round one stay sealed until round two is scored; between them the roles swap', () => {
    meeting.begin().finish().score(bob, 'first', ofCandidate('a1'));
    expect([meetingStage(meeting.state, ada), meetingStage(meeting.state, bob)]).toEqual([
      'scoring',
      'sealed',
    ]);
    expect(sessionStatus(meeting.state)).toBe('belled');
    meeting.score(ada, 'first', ofInterviewer);
    expect(meetingStage(meeting.state, ada)).toBe('break');
    expect(currentRound(meeting.state).setup.candidateId).toBe(bob);
    for (const by of [ada, bob]) meeting.add(by, finishReadingMove(meeting.state, by, meeting.at));
    meeting.finish().score(ada, 'second', ofCandidate('b1')).score(bob, 'second', ofInterviewer);
    expect(meeting.state.pair?.revealed?.cause).toBe('locked');
    expect(sessionStatus(meeting.state)).toBe('ended');
  });

  test('are revealed when round two is declined, or 48 h later', () => {
    meeting.begin().finish().score(bob, 'first', ofCandidate('a1'));
    expect(meetingZeroAt(meeting.state, meeting.now)).toBe(meeting.now + sealedForMs);
    const declined = declineMove(meeting.state);
    expect(declined.map(({ type }) => type)).toEqual(['round-two:declined']);
    meeting.add(ada, declined).score(ada, 'first', ofInterviewer);
    expect(meeting.state.pair?.revealed?.cause).toBe('declined');
  });

  test('declined in the break, or 48 h into it, the meeting is over and the second round never is', () => {
    meeting.begin().finish().score(bob, 'first', ofCandidate('a1')).score(ada, 'first', ofInterviewer);
    const restOf = () => meetingZeroAt(meeting.state, meeting.now);
    expect(sessionStatus(meeting.state)).toBe('belled');
    meeting.add(ada, declineMove(meeting.state));
    expect([meeting.state.pair?.revealed?.cause, sessionStatus(meeting.state)]).toEqual([
      'declined',
      'ended',
    ]);
    expect(restOf()).toBeNull();
    expect(codeOf(() => finishReadingMove(meeting.state, bob, meeting.at))).toBe('state-refused');
    expect(ownRound(meeting.state, bob).setup.id).toBe('first');
  });

  test('nobody locked: results open after 48 h all the same', () => {
    meeting.begin().finish();
    expect(meetingZeroAt(meeting.state, meeting.now)).toBe(meeting.now + sealedForMs);
    meeting.now += sealedForMs;
    expect(meetingZeroMove(meeting.state, meeting.at)).toEqual([
      { type: 'scorecards:revealed', cause: 'expired' },
    ]);
  });
});
