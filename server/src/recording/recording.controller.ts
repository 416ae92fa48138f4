import { Controller, Res } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import {
  appendChunk,
  deleteRecording,
  endRecording,
  listRecordings,
  playSegment,
  startRecording,
  startSegment,
} from '@greenroom/shared/recording/recording.api';
import type { FastifyReply } from 'fastify';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { AppendChunk } from './append-chunk.ts';
import { Playback } from './playback.ts';
import { RecordingRemoval } from './recording-removal.ts';
import { RecordingService } from './recording.service.ts';
import { Recordings } from './recordings.ts';

@Controller()
export class RecordingController {
  constructor(
    private readonly service: RecordingService,
    private readonly chunks: AppendChunk,
    private readonly playback: Playback,
    private readonly recordings: Recordings,
    private readonly removal: RecordingRemoval,
  ) {}

  @Handles(startRecording)
  async start(@Input() { body }: RouteInput<typeof startRecording>, @Actor() { userId }: Person) {
    return this.service.start(body, userId);
  }

  @Handles(startSegment)
  async startSegment(@Input() { params }: RouteInput<typeof startSegment>, @Actor() { userId }: Person) {
    return { segment: await this.service.startSegment(params.recordingId, userId) };
  }

  @Handles(appendChunk)
  async append(@Input() input: RouteInput<typeof appendChunk>, @Actor() { userId }: Person) {
    await this.chunks.append({ ...input.params, ...input.query, bytes: input.body }, userId);
  }

  @Handles(endRecording)
  async end(@Input() { params }: RouteInput<typeof endRecording>, @Actor() { userId }: Person) {
    return this.service.end(params.recordingId, userId);
  }

  @Handles(listRecordings)
  async list(@Input() { query }: RouteInput<typeof listRecordings>, @Actor() { userId }: Person) {
    return { recordings: await this.service.list(query.sessionId, userId) };
  }

  @Handles(playSegment)
  async play(
    @Input() { params }: RouteInput<typeof playSegment>,
    @Actor() { userId }: Person,
    @Res() reply: FastifyReply,
  ) {
    await this.playback.play(params, userId, reply);
  }

  @Handles(deleteRecording)
  async delete(@Input() { params }: RouteInput<typeof deleteRecording>, @Actor() { userId }: Person) {
    await this.removal.remove([await this.recordings.ofPerson(params.recordingId, userId)]);
  }
}
