import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { routes } from '@greenroom/shared/contract';
import type { Command } from '@greenroom/shared/realtime/command';
import type { QuestionId } from '@greenroom/shared/lib/id';
import { recordRun } from '@greenroom/shared/run/run.events';
import { allCases } from '@greenroom/shared/run/visible-cases';
import { stepLeftMs } from '@greenroom/shared/session/clock';
import {
  askClarification,
  openQuestion,
  revealDeepDive,
  revealFollowUp,
  revealHint,
  revealProbe,
} from '@greenroom/shared/session/session.events';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { showResult } from '@greenroom/shared/result/result.api';
import { QuestionBank } from '../question/question-bank.ts';
import { canariesIn, releaseCanaries } from '../../test/canaries.ts';
import { Ear } from '../../test/ear.ts';
import { memoryLog } from '../../test/memory-log.ts';
import { SoloRound, minuteMs } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
const log = memoryLog('debug');
beforeAll(async () => {
  app = await startTestApp({ log: log.log });
  expect(releaseCanaries(app.get(QuestionBank))).toBeGreaterThan(1000);
});
afterAll(() => app.stop());

/** What the server has logged as revealed, seen through the view that it makes of it. */
function revealedIn({ round }: SessionView): string[] {
  return canariesIn(JSON.stringify(round.reveals));
}

const reveals: Command[] = [revealHint, revealFollowUp, revealProbe, revealDeepDive];

/** Outcomes of all tests there are, as if their ids were known: what they expect might come back in a report. */
function everyOutcome(questionId: QuestionId) {
  return allCases(app.get(QuestionBank).question(questionId)).map(({ id }) => ({
    ...{ id, output: 'nonsense', stdout: '', stderr: '', ms: 1 },
  }));
}

/** Asks for everything a candidate may ask for, due or not, and for what they may not. */
async function pester(round: SoloRound, view: SessionView): Promise<void> {
  const { sessionId } = round;
  for (const { id: questionId } of view.round.questions) {
    for (const command of reveals)
      await round.socket.send(command.name, {
        sessionId,
        questionId,
        ...(command === revealProbe && { marked: [] }),
      });
    await round.socket.send(askClarification.name, {
      sessionId,
      questionId,
      text: 'Is the input sorted, and how large is it?',
    });
    await round.socket.send(recordRun.name, {
      sessionId,
      questionId,
      language: 'python',
      outcomes: everyOutcome(questionId),
    });
  }
  await round.socket.send(openQuestion.name, { sessionId });
}

/** Calls every route that reads, as the candidate, with the ids of the round. */
async function readEverything(round: SoloRound, view: SessionView): Promise<void> {
  const questionId = view.round.questions[0]?.id;
  const params = {
    sessionId: round.sessionId,
    questionId: questionId ?? round.sessionId,
    recordingId: round.sessionId,
    segment: 0,
  };
  for (const route of routes.filter(({ method }) => method === 'GET'))
    await round.person.send(route, { params });
}

const plans = [
  'screening-full',
  'technical-assessment-full',
  'technical-interview-full',
  'code-review-full',
  'system-design-full',
  'behavioral-full',
  'managerial-full',
];

test.each(plans)('%s: nothing unrevealed reaches the candidate before the end', async (plan) => {
  const round = await SoloRound.begin(app, plan);
  const ear = new Ear(round);
  let view = await round.view();
  const revealed = new Set<string>();
  for (;;) {
    await pester(round, view);
    await app.clock.advance(Math.max(0, stepLeftMs(view.round.clock, app.clock.now())) - minuteMs / 2);
    await pester(round, view);
    view = await round.view();
    await readEverything(round, view);
    for (const canary of revealedIn(view)) revealed.add(canary);
    if (view.round.clock.stepIndex === view.round.steps.length - 1) break;
    view = await round.next(view);
  }
  for (const canary of revealedIn(await round.view())) revealed.add(canary);
  expect(ear.canaries.filter((canary) => !revealed.has(canary))).toEqual([]);
  expect(canariesIn(log.text())).toEqual([]);
  await round.finish();
  const before = ear.canaries.length;
  await round.person.ask(showResult, { params: { sessionId: round.sessionId } });
  // The positive control: the same ear hears them as soon as they may be heard.
  expect(ear.canaries.length).toBeGreaterThan(before);
  round.socket.close();
});
