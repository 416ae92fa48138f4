import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Production } from '../fixtures/production.ts';
import { Visitor } from '../fixtures/visitor.ts';
import type { Row } from './row.ts';

/** A page's attempt with a victim's cookie: the status of the answer, 101 where the socket opens. */
async function knock(
  { url, cookie }: Visitor,
  { origin, transport }: { origin: string | null; transport: 'websocket' | 'polling' },
): Promise<number> {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const asked = request(`${url}/socket.io/?EIO=4&transport=${transport}`, {
    headers: {
      ...{ cookie, ...(origin !== null && { origin }) },
      ...(transport === 'websocket' && {
        ...upgrade,
        'sec-websocket-key': Buffer.from('greenroom-drills').toString('base64'),
      }),
    },
  }).end();
  const [response] = (await Promise.race([once(asked, 'response'), once(asked, 'upgrade')])) as [
    IncomingMessage,
  ];
  asked.destroy();
  return response.statusCode ?? 0;
}

function strangers(url: string): (string | null)[] {
  const { host, port, hostname } = new URL(url);
  return [
    ...['https://evil.example', 'null', null, ''],
    ...[
      `${url}.evil.example`,
      `http://evil-${host}`,
      `https://evil.example/?${url}`,
      `http://${host}@evil.example`,
    ],
    ...[
      `https://${host}`,
      `http://${hostname}:${Number(port) + 1}`,
      `http://${hostname}`,
      `${url}/`,
      `${url},${url}`,
    ],
    ...[`http://127.0.0.1.nip.example:${port}`, `http://localhost.evil.example:${port}`, 'file://', '*'],
  ];
}

export async function origin(): Promise<Row[]> {
  const server = await Production.start();
  try {
    const victim = await Visitor.guest(server.url);
    const transports = ['websocket', 'polling'] as const;
    const statuses = async (origins: readonly (string | null)[]) =>
      Promise.all(
        origins.flatMap((from) => transports.map((transport) => knock(victim, { origin: from, transport }))),
      );
    const refused = await statuses(strangers(server.url));
    const welcome = await statuses([server.url]);
    return [
      {
        row: 'S1',
        sentence: 'a socket with a victim’s cookie from another, null, missing or look-alike Origin',
        figures: {
          attempts: [refused.length, '≥', 30],
          refusedBeforeUpgrade: [
            refused.filter((status) => status === 403 || status === 400).length,
            '=',
            refused.length,
          ],
        },
        control: {
          openedFromOwnPage: [welcome.filter((status) => status === 101 || status === 200).length, '=', 2],
        },
      },
    ];
  } finally {
    await server.stop();
  }
}
