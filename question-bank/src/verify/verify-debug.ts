import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import type { RunReport } from '@greenroom/shared/run/run.schema';
import { allCases } from '@greenroom/shared/run/visible-cases';
import { isBroken, trouble, type Bench } from './bench.ts';

type Review = QuestionOf<'review'>;
type Files = Review['files'];

/** The failing test fails on what is shown, and passes with the one file repaired, and with all that the fix changes. */
export async function verifyDebug(question: Review, bench: Bench): Promise<void> {
  const { language, run, files, fixed } = question;
  if (!run) {
    bench.notRun.add(language);
    return;
  }
  const cases = allCases(question);
  const attempt = (among: Files, source = ''): Promise<RunReport | null> =>
    bench.report({ ...question, files: among }, { language, source, cases });

  const shipped = await attempt(files, files[run.edit]);
  if (!shipped) return;
  const broken = `${run.entry} cannot be run on the files shown: ${trouble(shipped)}`;
  bench.claim(shipped.status !== 'pass' && !isBroken(shipped), {
    rule: 'failing-test',
    path: ['files', run.entry],
    message: isBroken(shipped) ? broken : `${run.entry} passes on the files shown`,
  });
  const edited = await attempt(files, fixed[run.edit]);
  bench.claim(edited?.status === 'pass', {
    rule: 'repair',
    path: ['fixed', run.edit],
    message: `${run.entry} fails with ${run.edit} repaired: ${edited ? trouble(edited) : ''}`,
  });
  if (Object.keys(fixed).every((file) => file === run.edit)) return;
  const whole = await attempt({ ...files, ...fixed }, fixed[run.edit]);
  bench.claim(whole?.status === 'pass', {
    rule: 'repair',
    path: ['fixed', run.entry],
    message: `${run.entry} fails among all repaired files: ${whole ? trouble(whole) : ''}`,
  });
}
