import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database.ts';
import { RecordingFiles } from './recording-files.ts';
import { RecordingEntity, RecordingRemovalEntity, RecordingSegmentEntity } from './recording.entity.ts';
import { Recordings } from './recordings.ts';

type Going = Pick<RecordingEntity, 'id' | 'ownerId'>;

/**
 * Deletes recordings, rows first. The rows go with whatever else the transaction deletes; the files cannot, so a note
 * goes in where the rows went out, and leaves when the files have: a crash in between forgets nobody's voice on disk.
 */
@Injectable()
export class RecordingRemoval {
  constructor(
    private readonly database: Database,
    private readonly files: RecordingFiles,
    private readonly recordings: Recordings,
  ) {}

  async remove(going: readonly Going[]): Promise<void> {
    const finish = await this.database.write((manager) => this.removeIn(manager, going));
    await finish();
  }

  /** Within a transaction of the caller's, who runs what it answers after the commit. */
  async removeIn(manager: EntityManager, going: readonly Going[]): Promise<() => Promise<void>> {
    const ids = going.map(({ id }) => id);
    if (ids.length === 0) return async () => undefined;
    await manager.delete(RecordingSegmentEntity, { recordingId: In(ids) });
    await manager.delete(RecordingEntity, { id: In(ids) });
    await manager.upsert(
      RecordingRemovalEntity,
      ids.map((recordingId) => ({ recordingId })),
      ['recordingId'],
    );
    return async () => {
      for (const { id, ownerId } of going) await this.recordings.turns.take(ownerId, () => this.finish(id));
    };
  }

  /** What a crash has left to do. */
  async finishAll(): Promise<void> {
    for (const { recordingId } of await this.database.read.find(RecordingRemovalEntity))
      await this.finish(recordingId);
  }

  private async finish(recordingId: string): Promise<void> {
    await this.files.remove(recordingId);
    await this.database.write((manager) => manager.delete(RecordingRemovalEntity, { recordingId }));
  }
}
