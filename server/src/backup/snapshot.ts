import type { Manifest } from './manifest.ts';

export interface StagedFile {
  /** Inside the archive. */
  readonly name: string;
  readonly path: string;
}

/** The database at one moment, as files, and what it says should lie beside it. */
export interface Snapshot extends Pick<Manifest, 'dialect' | 'migrations' | 'counts'> {
  readonly files: readonly StagedFile[];
  readonly segments: readonly { recordingId: string; segment: number; bytes: number }[];
}

export const migrationTable = 'migration';
export const segmentTable = 'recording_segment';
