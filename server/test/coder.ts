import { field, maps } from '@greenroom/shared/document/field';
import type { Question } from '@greenroom/shared/question/question.schema';
import { languageOf, starterOf } from '@greenroom/shared/run/answer-language';
import type { JudgedCase } from '@greenroom/shared/run/expectation';
import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { roundLeftMs } from '@greenroom/shared/session/clock';
import { beginRound } from '@greenroom/shared/session/session.events';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { QuestionBank } from '../src/question/question-bank.ts';
import { SoloRound } from './solo.ts';
import type { TestApp } from './test-app.ts';
import { Typist } from './typist.ts';

/** A candidate in front of the editor: a solo round in its work step, with one question that has tests. */
export class Coder {
  private constructor(
    readonly app: TestApp,
    readonly round: SoloRound,
    /** The question as the bank knows it. */
    readonly question: Question,
    readonly typist: Typist,
  ) {}

  /** `slug` names the question; without one the round draws. */
  static async begin(app: TestApp, plan: string, slug?: string): Promise<Coder> {
    const { questions } = app.get(QuestionBank);
    const questionId = questions.find((known) => known.slug === slug)?.id;
    const round = await SoloRound.prepare(app, plan, questionId === undefined ? {} : { questionId });
    await round.view();
    await round.do(beginRound, { sessionId: round.sessionId });
    const { round: shown } = await round.goTo('work');
    const step = shown.steps[shown.clock.stepIndex];
    const open = shown.questions.find(({ id }) => step?.questionIds.includes(id));
    if (open === undefined) throw new Error('nothing to work on');
    const typist = new Typist(round.socket, shown.workDocumentId);
    await typist.sync();
    return new Coder(app, round, app.get(QuestionBank).question(open.id), typist);
  }

  get params() {
    return { sessionId: this.round.sessionId };
  }

  /** Types at the end of the answer, as the editor does: in the language of the round unless another is chosen. */
  async type(text: string, language: Language = languageOf(this.question, undefined, 'python')) {
    await this.typist.type(field.code(this.question.id, language), text);
  }

  async typeStarter(): Promise<void> {
    await this.type(starterOf(this.question, languageOf(this.question, undefined, 'python')));
  }

  async choose(language: Language): Promise<void> {
    await this.typist.change(() => this.typist.doc.getMap(maps.languages).set(this.question.id, language));
  }

  /** Lets the round's time run out. */
  async reachBell(): Promise<void> {
    const { clock } = (await this.round.view()).round;
    await this.app.clock.advance(roundLeftMs(clock, this.app.clock.now()));
  }

  close(): void {
    this.round.socket.close();
  }
}

/** What a right answer puts out for these cases. */
export function rightOutcomes(cases: readonly JudgedCase[]): CaseOutcome[] {
  return cases.map(({ id, expectation }) => {
    const plain = { id, stdout: '', stderr: '', ms: 2 };
    switch (expectation.kind) {
      case 'value':
        return { ...plain, output: expectation.value };
      case 'text':
        return { ...plain, output: expectation.text };
      case 'table':
        return { ...plain, output: expectation.table };
      case 'error':
        return { ...plain, fault: { kind: 'runtime', message: `refused: ${expectation.fragment}` } };
      default:
        return { ...plain, output: '' };
    }
  });
}

/** What an answer puts out that is wrong everywhere. */
export function wrongOutcomes(cases: readonly { id: string }[]): CaseOutcome[] {
  return cases.map(({ id }) => ({ id, output: 'nonsense', stdout: '', stderr: '', ms: 2 }));
}
