import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '@greenroom/shared/http/error';
import { answerError } from '../http/error-body.ts';
import { byteRange } from './byte-range.ts';
import { RecordingFiles, type SegmentId } from './recording-files.ts';
import { Recordings } from './recordings.ts';

/** Serves a segment as a player asks for it: whole, or the bytes it seeks to. */
@Injectable()
export class Playback {
  constructor(
    private readonly recordings: Recordings,
    private readonly files: RecordingFiles,
  ) {}

  async play(id: SegmentId, userId: string, reply: FastifyReply): Promise<void> {
    const { mimeType } = await this.recordings.ofPerson(id.recordingId, userId);
    const { bytes: size } = await this.recordings.segmentOf(id.recordingId, id.segment);
    const range = byteRange(rangeIn(reply.request), size);
    void reply.headers({ 'accept-ranges': 'bytes', 'cache-control': 'private, no-store' });
    if (range === 'outside') return refuseRange(reply, size);
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range !== undefined) void reply.status(206).header('content-range', `bytes ${start}-${end}/${size}`);
    void reply
      .headers({
        'content-type': mimeType,
        'content-length': end - start + 1,
        'content-disposition': 'inline',
      })
      .send(Readable.from(this.files.read({ ...id, start, end }), { objectMode: false }));
  }
}

/** `If-Range` names a version, and we give out none: it never matches, so the whole is the answer. */
function rangeIn({ headers }: FastifyRequest): string | undefined {
  return headers['if-range'] === undefined ? headers.range : undefined;
}

function refuseRange(reply: FastifyReply, size: number): void {
  const { body } = answerError(
    new AppError('input-invalid', `The segment has ${size} bytes.`),
    reply.request.id,
  );
  void reply
    .status(416)
    .headers({ 'content-range': `bytes */${size}`, 'content-type': 'application/json; charset=utf-8' })
    .send(body);
}
