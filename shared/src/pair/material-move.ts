import { AppError } from '../http/error.ts';
import type { QuestionId, UserId } from '../lib/id.ts';
import type { Question } from '../question/question.schema.ts';
import { type RoundContent, isInterviewQuestion, isSpokenQuestion } from '../session/round-content.ts';
import { assertAllowed } from '../session/round-move.ts';
import type { Manner, SessionFact } from '../session/session-event.ts';
import { type Reveals, type SessionState, currentRound, revealsOf } from '../session/session-state.ts';
import { assertInterviewer } from './pair-room.ts';

export type MaterialKind = 'clarification' | 'hint' | 'follow-up' | 'probe' | 'deep-dive';

export interface Given {
  by: UserId;
  questionId: QuestionId;
  kind: MaterialKind;
  /** Place in its list, from 0; for a hint its level. */
  index: number;
  manner: Manner;
}

/** The interviewer gives something from the material, at any moment they like; each once. */
export function giveMaterialMove(state: SessionState, given: Given, content: RoundContent): SessionFact[] {
  const round = currentRound(state);
  assertInterviewer(round, given.by);
  assertAllowed(round, 'reveal');
  const isOpen = revealsOf(round, given.questionId).openedMs !== null;
  const isDrawn = round.setup.questions.some(({ questionId }) => questionId === given.questionId);
  if (!isOpen || !isDrawn) throw new AppError('not-found', 'No such question stands open in this round.');
  const { knows, was, fact } = rules[given.kind];
  if (!knows(content(given.questionId), given.index))
    throw new AppError('nothing-left', 'The question has nothing at that place.');
  if (was(revealsOf(round, given.questionId), given.index)) return [];
  return [fact(given)];
}

interface Rule {
  knows(question: Question, index: number): boolean;
  was(reveals: Reveals, index: number): boolean;
  fact(given: Given): SessionFact;
}

const rules: Record<MaterialKind, Rule> = {
  clarification: {
    knows: (question, index) => isInterviewQuestion(question) && index < question.clarifications.length,
    was: ({ answered }, index) => answered.some((answer) => answer.index === index),
    fact: ({ questionId, index, manner }) => ({ type: 'clarification:answered', questionId, index, manner }),
  },
  hint: {
    knows: (question, level) =>
      isInterviewQuestion(question) && question.hints.some((hint) => hint.level === level),
    was: ({ hints }, level) => hints.some((hint) => hint.level === level),
    fact: ({ questionId, index, manner }) => ({
      type: 'hint:revealed',
      questionId,
      level: index as 1 | 2 | 3,
      manner,
    }),
  },
  'follow-up': {
    knows: (question, index) => isInterviewQuestion(question) && index < question.followups.length,
    was: ({ followUps }, index) => followUps.some((followUp) => followUp.index === index),
    fact: ({ questionId, index, manner }) => ({ type: 'follow-up:revealed', questionId, index, manner }),
  },
  probe: {
    knows: (question, index) => isSpokenQuestion(question) && index < question.probes.length,
    was: ({ probes }, index) => probes.some((probe) => probe.index === index),
    fact: ({ questionId, index, manner }) => ({ type: 'probe:revealed', questionId, index, manner }),
  },
  'deep-dive': {
    knows: (question, index) => question.type === 'design' && index < question.deepDives.length,
    was: ({ deepDives }, index) => deepDives.some((dive) => dive.index === index),
    fact: ({ questionId, index }) => ({ type: 'deep-dive:revealed', questionId, index }),
  },
};
