import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Device, listDevices, MediaError, openTrack } from './media.ts';
import { type MediaFault, mediaFaultOf } from './media-fault.ts';
import type { Tracks } from './peer-link.ts';

export interface OwnState extends Tracks {
  isMuted: boolean;
  devices: readonly Device[];
  fault: MediaFault | null;
}

/** One's own microphone and camera, for as long as the call lasts. */
export interface OwnMedia {
  state: StoreApi<OwnState>;
  /** Opens it, or exchanges it for another; false where that failed, and `fault` says why. */
  open(kind: Device['kind'], deviceId?: string): Promise<boolean>;
  stop(kind: Device['kind']): void;
  mute(isMuted: boolean): void;
  close(): void;
}

const kindOf = { audioinput: 'audio', videoinput: 'video' } as const;

export function createOwnMedia(onChange: () => void): OwnMedia {
  const state = createStore<OwnState>(() => ({
    audio: null,
    video: null,
    isMuted: false,
    devices: [],
    fault: null,
  }));
  const refresh = () => void listDevices().then((devices) => state.setState({ devices }));
  const set = (kind: Device['kind'], track: MediaStreamTrack | null) => {
    state.getState()[kindOf[kind]]?.stop();
    state.setState({ [kindOf[kind]]: track });
    onChange();
  };
  navigator.mediaDevices?.addEventListener('devicechange', refresh);
  return {
    state,
    async open(kind, deviceId) {
      try {
        const track = await openTrack(kind, deviceId ?? null);
        if (kind === 'audioinput') track.enabled = !state.getState().isMuted;
        // Unplugged: what is sent falls silent, and whoever speaks is told.
        track.onended = () => {
          set(kind, null);
          state.setState({ fault: 'absent' });
        };
        set(kind, track);
        state.setState({ fault: null });
        refresh();
        return true;
      } catch (error) {
        state.setState({ fault: error instanceof MediaError ? error.fault : mediaFaultOf(error) });
        return false;
      }
    },
    stop: (kind) => set(kind, null),
    mute(isMuted) {
      const { audio } = state.getState();
      if (audio) audio.enabled = !isMuted;
      state.setState({ isMuted });
    },
    close() {
      navigator.mediaDevices?.removeEventListener('devicechange', refresh);
      const { audio, video } = state.getState();
      audio?.stop();
      video?.stop();
      state.setState({ audio: null, video: null });
    },
  };
}
