import { type MediaFault, mediaFaultOf } from './media-fault.ts';

export class MediaError extends Error {
  override readonly name = 'MediaError';
  readonly fault: MediaFault;

  constructor(fault: MediaFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Device {
  id: string;
  label: string;
  kind: 'audioinput' | 'videoinput';
}

/** Opens one microphone or camera: the one that was chosen and no other, or whatever the browser prefers. */
export async function openTrack(kind: Device['kind'], deviceId: string | null): Promise<MediaStreamTrack> {
  if (!('mediaDevices' in navigator)) throw new MediaError('insecure');
  const wish = deviceId === null ? {} : { deviceId: { exact: deviceId } };
  const constraints =
    kind === 'audioinput'
      ? { audio: { ...wish, echoCancellation: true, noiseSuppression: true, autoGainControl: true } }
      : { video: { ...wish, width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { max: 24 } } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    const [track] = stream.getTracks();
    if (!track) throw new MediaError('absent');
    return track;
  } catch (error) {
    throw error instanceof MediaError ? error : new MediaError(mediaFaultOf(error));
  }
}

/** What can be chosen from; without names until something was allowed. */
export async function listDevices(): Promise<Device[]> {
  if (!('mediaDevices' in navigator)) return [];
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.flatMap(({ kind, deviceId, label }) =>
    (kind === 'audioinput' || kind === 'videoinput') && deviceId !== ''
      ? [{ kind, id: deviceId, label: label || (kind === 'audioinput' ? 'Microphone' : 'Camera') }]
      : [],
  );
}
