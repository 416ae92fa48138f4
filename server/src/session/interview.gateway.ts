import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import { clarify, deepDive, hint, probe, revealFollowUpOf } from '@greenroom/shared/session/interview-move';
import { isInterviewQuestion } from '@greenroom/shared/session/round-content';
import {
  askClarification,
  openQuestion,
  revealDeepDive,
  revealFollowUp,
  revealHint,
  revealProbe,
} from '@greenroom/shared/session/session.events';
import { currentRound, revealsOf } from '@greenroom/shared/session/session-state';
import { Answers } from '../realtime/answers.ts';
import type { Caller } from '../realtime/connection.ts';
import { RoundService } from './round.service.ts';

/** The server as interviewer: what a candidate alone may ask it for. */
@Injectable()
export class InterviewGateway {
  constructor(private readonly rounds: RoundService) {}

  @Answers(openQuestion)
  async open({ sessionId }: CommandPayload<typeof openQuestion>, { actor }: Caller) {
    await this.rounds.open(sessionId, actor);
  }

  @Answers(askClarification)
  async clarify({ sessionId, ...asked }: CommandPayload<typeof askClarification>, { actor }: Caller) {
    const { state, content } = await this.rounds.reveal(sessionId, actor, (round, content) =>
      clarify(round, asked, content),
    );
    const match = revealsOf(currentRound(state), asked.questionId).asked.at(-1)?.match ?? null;
    const question = content(asked.questionId);
    const known =
      match !== null && isInterviewQuestion(question) ? question.clarifications[match] : undefined;
    return { question: known?.q ?? null, answer: known?.a ?? null };
  }

  @Answers(revealHint)
  async hint({ sessionId, questionId }: CommandPayload<typeof revealHint>, { actor }: Caller) {
    await this.rounds.reveal(sessionId, actor, (round, content, now) =>
      hint(round, { questionId, now }, content),
    );
  }

  @Answers(revealFollowUp)
  async followUp({ sessionId, questionId }: CommandPayload<typeof revealFollowUp>, { actor }: Caller) {
    await this.rounds.reveal(sessionId, actor, (round, content) =>
      revealFollowUpOf(round, questionId, content),
    );
  }

  @Answers(revealProbe)
  async probe({ sessionId, questionId, marked }: CommandPayload<typeof revealProbe>, { actor }: Caller) {
    await this.rounds.reveal(sessionId, actor, (round, content) =>
      probe(round, { questionId, marked }, content),
    );
  }

  @Answers(revealDeepDive)
  async deepDive({ sessionId, questionId }: CommandPayload<typeof revealDeepDive>, { actor }: Caller) {
    await this.rounds.reveal(sessionId, actor, (round, content) => deepDive(round, questionId, content));
  }
}
