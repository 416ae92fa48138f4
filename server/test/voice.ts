import { randomBytes } from 'node:crypto';
import type { RecordingId } from '@greenroom/shared/lib/id';
import {
  appendChunk,
  playSegment,
  startRecording,
  startSegment,
} from '@greenroom/shared/recording/recording.api';
import type { Person } from './people.ts';
import type { SoloRound } from './solo.ts';

/** How a WebM file begins; what follows is noise, as far as a server can tell. */
export const webmStart = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

export const soundOf = (bytes: number, start: Buffer = webmStart): Buffer =>
  Buffer.concat([start, randomBytes(bytes - start.byteLength)]);

/** Somebody who speaks: one recording of theirs, one segment, and every chunk that was acknowledged. */
export class Voice {
  readonly acknowledged: Buffer[] = [];

  private constructor(
    public person: Person,
    readonly recordingId: RecordingId,
    public segment: number,
  ) {}

  static async begin(round: SoloRound, mimeType = 'audio/webm;codecs=opus'): Promise<Voice> {
    const { person, sessionId } = round;
    const body = { sessionId, field: 'answer/spoken', mimeType };
    const { id } = await person.ask(startRecording, { body });
    const { segment } = await person.ask(startSegment, { params: { recordingId: id } });
    return new Voice(person, id, segment);
  }

  get spoken(): Buffer {
    return Buffer.concat(this.acknowledged);
  }

  /** Says something new, in the next chunk. */
  async say(bytes = 16_000): Promise<void> {
    const sound = this.acknowledged.length === 0 ? soundOf(bytes) : randomBytes(bytes);
    await this.person.ask(appendChunk, this.chunk(this.acknowledged.length, sound));
    this.acknowledged.push(sound);
  }

  /** The error code of a chunk that must be refused. */
  async refused(chunk: number, sound: Buffer): Promise<string> {
    return (await this.person.refused(appendChunk, this.chunk(chunk, sound))).code;
  }

  chunk(chunk: number, body: Buffer, durationMs = 4000) {
    const params = { recordingId: this.recordingId, segment: this.segment, chunk };
    return { params, query: { durationMs: String(durationMs) }, body };
  }

  heard(person: Person = this.person, headers: Record<string, string> = {}) {
    Object.assign(person.headers, headers);
    const { recordingId, segment } = this;
    const response = person.send(playSegment, { params: { recordingId, segment } });
    return response.finally(() => Object.keys(headers).forEach((name) => delete person.headers[name]));
  }
}
