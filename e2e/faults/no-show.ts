import { Production } from '../fixtures/production.ts';
import { Seeker } from '../fixtures/seeker.ts';
import { until } from '../fixtures/until.ts';
import type { Row } from './row.ts';

const limitMs = 20_000;

/** One accepts, the other one is silent; meanwhile somebody else has come to wait for the same. */
export async function noShow(): Promise<Row[]> {
  const server = await Production.start();
  try {
    const wish = { firstRole: 'candidate' } as const;
    const partner = { firstRole: 'interviewer' } as const;
    const ada = await Seeker.join(server.url, wish);
    const { since } = await ada.sees('waiting');
    const silent = await Seeker.join(server.url, partner);
    await ada.accept();
    const foundAt = await until(() => ada.view.is === 'found' && ada.view.expiresAt - limitMs);
    const rival = await Seeker.join(server.url, wish);
    const back = await ada.sees('waiting');
    const releasedMs = Date.now() - foundAt;
    await silent.sees('idle');
    const newcomer = await Seeker.join(server.url, partner);
    await newcomer.sees('found');
    const isFirst = await until(() => (ada.view.is === 'found' ? 'yes' : rival.view.is === 'found' && 'no'));
    await Promise.all([ada.accept(), newcomer.accept()]);
    await ada.sees('paired');
    // Whoever comes when both answer is not held up: the next two are in their room long before the limit.
    const calmAt = performance.now();
    const last = await Seeker.join(server.url, partner);
    await Promise.all([rival.accept(), last.accept()]);
    await rival.sees('paired');
    const calmMs = performance.now() - calmAt;
    for (const seeker of [ada, silent, rival, newcomer, last]) seeker.close();
    return [
      {
        row: 'R11',
        sentence:
          'a partner who never answers the ready check: the other one is released at the limit, ahead of who came later',
        figures: {
          offTheLimitMs: [Math.abs(releasedMs - limitMs), '≤', 1000],
          waitKept: [back.since === since ? 1 : 0, '=', 1],
          pairedBeforeWhoCameLater: [isFirst === 'yes' ? 1 : 0, '=', 1],
        },
        control: { releasedMs: [releasedMs, '≥', 19_000], pairWhereBothAnswerMs: [calmMs, '≤', 15_000] },
      },
    ];
  } finally {
    await server.stop();
  }
}
