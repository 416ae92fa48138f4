import { canariesIn } from './canaries.ts';
import type { Person } from './people.ts';
import type { TestSocket } from './test-socket.ts';

/** Everything that reached the candidate: bodies of every answer, frames of the socket. */
export class Ear {
  readonly heard: string[] = [];

  constructor(round: { person: Person; socket: TestSocket }) {
    round.socket.socket.io.engine.on('packet', ({ data }: { data?: unknown }) =>
      this.heard.push(String(data)),
    );
    const send = round.person.send.bind(round.person);
    round.person.send = async (...call) => {
      const response = await send(...call);
      const body: unknown = response.body;
      this.heard.push(response.text ?? '', Buffer.isBuffer(body) ? body.toString('latin1') : '');
      return response;
    };
  }

  get canaries(): string[] {
    return [...new Set(canariesIn(this.heard.join('\n')))];
  }
}
