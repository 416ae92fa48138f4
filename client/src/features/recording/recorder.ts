import type { RecordingId, SessionId } from '@greenroom/shared/lib/id';
import {
  appendChunk,
  endRecording,
  listRecordings,
  recordingFormat,
  startRecording,
  startSegment,
} from '@greenroom/shared/recording/recording.api';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { request } from '../../lib/request.ts';
import { type LevelMeter, meterLevel } from './level-meter.ts';
import {
  closeMicrophone,
  MicrophoneError,
  type MicrophoneFault,
  openMicrophone,
  recordingType,
} from './microphone.ts';
import { createUpload } from './upload-queue.ts';

export interface RecorderState {
  is: 'idle' | 'starting' | 'recording';
  level: number;
  /** Recorded so far, segments of earlier visits included. */
  recordedMs: number;
  /** Chunks that have not arrived yet. */
  waiting: number;
  fault: MicrophoneFault | null;
  /** What the server refused; null while it takes everything. */
  error: unknown;
}

export interface Recorder {
  state: StoreApi<RecorderState>;
  start(): Promise<void>;
  stop(): void;
  /** How far into the recording one is now; null while nothing is recorded. */
  positionMs(): number | null;
  /** Stops, waits for the last chunk and closes the recording. */
  close(): void;
}

interface Chunk {
  path: { recordingId: RecordingId; segment: number; chunk: number };
  durationMs: number;
  blob: Blob;
}

/** Records one answer. A chunk leaves every few seconds; whatever interrupts it, going on starts the next segment. */
export function createRecorder(sessionId: SessionId, field: string): Recorder {
  const state = createStore<RecorderState>(() => ({
    is: 'idle',
    level: 0,
    recordedMs: 0,
    waiting: 0,
    fault: null,
    error: null,
  }));
  const upload = createUpload<Chunk>({
    send: async ({ path, durationMs, blob }) => {
      const body = new Uint8Array(await blob.arrayBuffer());
      await request(appendChunk, { params: path, query: { durationMs }, body });
    },
    onChange: (waiting) => state.setState({ waiting }),
    onRefused: (error) => {
      state.setState({ error });
      stop();
    },
  });
  let recordingId: RecordingId | null = null;
  let running: { stream: MediaStream; recorder: MediaRecorder; meter: LevelMeter; from: number } | null =
    null;

  async function findOrStart(mimeType: string): Promise<RecordingId> {
    const { recordings } = await request(listRecordings, { query: { sessionId } });
    const mine = recordings.find((recording) => recording.field === field && recording.endedAt === null);
    if (mine)
      state.setState({ recordedMs: mine.segments.reduce((sum, { durationMs }) => sum + durationMs, 0) });
    return (mine ?? (await request(startRecording, { body: { sessionId, field, mimeType } }))).id;
  }

  async function start(): Promise<void> {
    if (state.getState().is !== 'idle') return;
    state.setState({ is: 'starting', fault: null, error: null });
    let stream: MediaStream | null = null;
    try {
      stream = await openMicrophone();
      const mimeType = recordingType() ?? '';
      recordingId ??= await findOrStart(mimeType);
      const { segment } = await request(startSegment, { params: { recordingId } });
      run(stream, mimeType, { recordingId, segment });
    } catch (error) {
      if (stream) closeMicrophone(stream);
      const fault = error instanceof MicrophoneError ? error.fault : null;
      state.setState({ is: 'idle', fault, error: fault === null ? error : null });
    }
  }

  function run(stream: MediaStream, ...[mimeType, path]: [string, Omit<Chunk['path'], 'chunk'>]): void {
    const recorder = new MediaRecorder(stream, {
      mimeType,
      audioBitsPerSecond: recordingFormat.bitsPerSecond,
    });
    let chunk = 0;
    let from = performance.now();
    recorder.ondataavailable = ({ data }) => {
      const durationMs = Math.min(60_000, Math.round(performance.now() - from));
      from = performance.now();
      if (data.size === 0) return;
      upload.push({ path: { ...path, chunk: chunk++ }, durationMs, blob: data });
      state.setState(({ recordedMs }) => ({ recordedMs: recordedMs + durationMs }));
    };
    stream.getAudioTracks()[0]?.addEventListener('ended', () => {
      stop();
      state.setState({ fault: 'unplugged' });
    });
    const meter = meterLevel(stream, {
      onLevel: (level) => state.setState({ level }),
      onSilence: (isSilent) => state.setState({ fault: isSilent ? 'silent' : null }),
    });
    recorder.start(recordingFormat.chunkMs);
    running = { stream, recorder, meter, from: performance.now() - state.getState().recordedMs };
    state.setState({ is: 'recording' });
  }

  function stop(): void {
    if (!running) return;
    const { stream, recorder, meter } = running;
    running = null;
    if (recorder.state !== 'inactive') recorder.stop();
    meter.close();
    closeMicrophone(stream);
    state.setState(({ fault }) => ({ is: 'idle', level: 0, fault: fault === 'silent' ? null : fault }));
  }

  async function finish(): Promise<void> {
    stop();
    // The recorder hands over its last chunk in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    await upload.drained();
    if (recordingId) await request(endRecording, { params: { recordingId } });
  }
  return {
    state,
    start,
    stop,
    positionMs: () => running && Math.round(performance.now() - running.from),
    close: () => void finish().catch(() => undefined),
  };
}
