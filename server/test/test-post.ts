import { EventEmitter, once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface TestPost {
  /** For SMTP_URL. */
  readonly url: string;
  /** Every letter so far, headers and all. */
  readonly letters: readonly string[];
  /** The next letter; ask for it before what causes it. */
  next(): Promise<string>;
  stop(): Promise<void>;
}

/** A mail server that takes whatever comes. */
export async function startTestPost(): Promise<TestPost> {
  const letters: string[] = [];
  const arrivals = new EventEmitter();
  const server = createServer((socket) => {
    void receive(socket, (letter) => {
      letters.push(letter);
      arrivals.emit('letter', letter);
    });
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    next: async () => {
      const [letter] = (await once(arrivals, 'letter')) as [string];
      return letter;
    },
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function receive(socket: Socket, deliver: (letter: string) => void): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let letter: string[] | undefined;
  say('220 test');
  for await (const line of createInterface(socket)) {
    if (letter !== undefined && line !== '.') letter.push(line);
    else if (letter !== undefined) {
      deliver(letter.join('\n'));
      letter = undefined;
      say('250 taken');
    } else if (/^DATA/i.test(line)) {
      letter = [];
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 ok');
  }
}
