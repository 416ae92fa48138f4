import { canariesIn } from './canaries.ts';
import type { SoloRound } from './solo.ts';

/** Everything that reached the candidate: bodies of every answer, frames of the socket. */
export class Ear {
  readonly heard: string[] = [];

  constructor(readonly round: SoloRound) {
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
