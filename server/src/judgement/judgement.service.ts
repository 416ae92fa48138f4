import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { giveOutcomes } from '@greenroom/shared/judgement/judgement.api';
import type { Judgement, PendingJudgement } from '@greenroom/shared/judgement/judgement.schema';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { judge } from '@greenroom/shared/run/judge';
import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { trimReport } from '@greenroom/shared/run/trim-report';
import { allCases } from '@greenroom/shared/run/visible-cases';
import type { RoundState } from '@greenroom/shared/session/session-state';
import { DocumentService } from '../document/document.service.ts';
import type { Actor } from '../http/actor.ts';
import { OpenRounds, assertNoneOpen } from '../question/open-rounds.ts';
import { readWorks } from '../result/both-works.ts';
import { type LiveSession, SessionStore } from '../session/session-store.ts';
import { type JudgedText, judgedTexts, judgementOf } from './judged-text.ts';
import { presentJudgement, presentPending } from './judgement.presenter.ts';

type Given = RouteInput<typeof giveOutcomes>['body'];

/** What the log keeps of a judgement. */
const kept = { chars: 1000, bytes: 64 * 1024 };

/**
 * Code is run in the candidate's browser and compared here. A text is judged once: its outcomes are handed in by whichever
 * page opens the result first, for the copy that the server itself holds.
 */
@Injectable()
export class JudgementService {
  constructor(
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly openRounds: OpenRounds,
  ) {}

  async pending(sessionId: SessionId, actor: Actor): Promise<PendingJudgement[]> {
    const session = await this.sessions.ofPerson(sessionId, actor.userId);
    const found = await Promise.all(
      (await this.judgedRoundsOf(session, actor)).map(async (round) =>
        (await this.textsOf(session, round)).filter((text) => judgementOf(round, text) === undefined),
      ),
    );
    return found.flat().flatMap(presentPending);
  }

  async give(sessionId: SessionId, actor: Actor, { outcomes, ...subject }: Given): Promise<Judgement> {
    const session = await this.sessions.ofPerson(sessionId, actor.userId);
    const { round, text } = await this.find(session, actor, subject);
    const known = judgementOf(round, text);
    if (known !== undefined) return presentJudgement(known, text);
    assertRun(outcomes);
    const report = trimReport(judge(allCases(text.question), outcomes), kept);
    const roundId = round.setup.id;
    const { state } = await this.sessions.change(sessionId, actor.userId as UserId, (now) => {
      const isJudged = judgementOf(roundIn(now, roundId), text) !== undefined;
      return isJudged ? [] : [{ type: 'code:judged', roundId, judgement: { ...subject, report } }];
    });
    const judged = judgementOf(roundIn({ state }, roundId), text);
    if (judged === undefined) throw new Error('a judgement that is not in the log');
    return presentJudgement(judged, text);
  }

  /** Another round may be asking the same question at this moment: then nothing of it is shown. */
  private async judgedRoundsOf(session: LiveSession, actor: Actor): Promise<RoundState[]> {
    const ended = endedRoundsOf(session, actor);
    const asked = ended.flatMap(({ setup }) => setup.questions.map(({ questionId }) => questionId));
    await assertNoneOpen(this.openRounds, actor.userId, asked);
    return ended;
  }

  /** The text that the outcomes claim to be of; `conflict` where another one stands there. */
  private async find(session: LiveSession, actor: Actor, subject: Omit<Given, 'outcomes'>) {
    for (const round of await this.judgedRoundsOf(session, actor)) {
      const text = (await this.textsOf(session, round)).find(
        ({ question, moment }) => question.id === subject.questionId && moment === subject.moment,
      );
      if (text === undefined) continue;
      if (text.language === subject.language && text.sourceDigest === subject.sourceDigest)
        return { round, text };
      throw new AppError('conflict', 'These outcomes are of another text than the one to be judged.');
    }
    throw new AppError('not-found', 'There is no such text to judge.');
  }

  private async textsOf({ content }: LiveSession, round: RoundState): Promise<JudgedText[]> {
    const works = await readWorks(this.documents, round);
    return round.setup.questions.flatMap(({ questionId }) => judgedTexts(round, content(questionId), works));
  }
}

/** Judging shows what the hidden tests expect: it waits until the round is over. */
function endedRoundsOf({ state }: LiveSession, { userId }: Actor): RoundState[] {
  const mine = state.rounds.filter(({ setup }) => setup.candidateId === userId);
  if (mine.length === 0) throw new AppError('not-found', 'There is no code of yours in this session.');
  const ended = mine.filter(({ end }) => end !== null);
  if (ended.length === 0) throw new AppError('state-refused', 'Code is judged when the round has ended.');
  return ended;
}

function roundIn({ state }: Pick<LiveSession, 'state'>, roundId: RoundState['setup']['id']): RoundState {
  const round = state.rounds.find(({ setup }) => setup.id === roundId);
  if (round === undefined) throw new AppError('not-found', 'There is no such round.');
  return round;
}

/** What did not run is not wrong: it stays to be judged by a page that can run it. */
function assertRun(outcomes: readonly CaseOutcome[]): void {
  if (outcomes.every(({ fault }) => fault?.kind === 'unavailable'))
    throw new AppError('input-invalid', 'Outcomes of a run that did not take place.', {
      issues: [{ path: 'body.outcomes', rule: 'what the tests put out' }],
    });
}
