import type { Judgement, PendingJudgement } from '@greenroom/shared/judgement/judgement.schema';
import { makeJob } from '@greenroom/shared/run/make-job';
import { completeReport } from '@greenroom/shared/run/trim-report';
import { allCases } from '@greenroom/shared/run/visible-cases';
import type { JudgedText } from './judged-text.ts';

/** What a browser needs to run a text: the server's copy of it, and inputs. What is expected has no place in a job. */
export function presentPending({ question, source, language, ...text }: JudgedText): PendingJudgement[] {
  const job = makeJob(question, { language, source, cases: allCases(question) });
  const { moment, sourceDigest, runtime } = text;
  return job === null ? [] : [{ questionId: question.id, moment, language, sourceDigest, runtime, job }];
}

/** A judgement of an ended round, with the tests' inputs and expected outputs beside what came out. */
export function presentJudgement(judgement: Judgement, { question }: JudgedText): Judgement {
  return { ...judgement, report: completeReport(judgement.report, allCases(question)) };
}
