import type { Signal } from '@greenroom/shared/call/call.events';
import { negotiate } from './negotiation.ts';

export type LinkState = 'connecting' | 'connected' | 'reconnecting' | 'blocked' | 'closed';

export interface Tracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
}

interface Setup {
  config: RTCConfiguration;
  isPolite: boolean;
  send: (signal: Signal) => void;
  tracks: () => Tracks;
  onState: (state: LinkState) => void;
  /** What arrives changed: `video` only while something is in the picture. */
  onRemote: (remote: Tracks) => void;
}

export interface Link {
  take(signal: Signal): void;
  /** What is sent changed: a microphone was exchanged, a camera went on or off. */
  attach(): void;
  /** Looks for another way, where the one there was is gone. */
  restart(): void;
  isConnected(): boolean;
  /** How loud the other one is now, 0 to 1. */
  level(): number;
  close(): void;
}

const patienceMs = 15_000;
const hiccupMs = 3_000;

/** One connection to one tab of the other one. The impolite side lays out sound and picture; the polite one fills them in. */
export function openLink({ config, isPolite, send, tracks, onState, onRemote }: Setup): Link {
  const peer = new RTCPeerConnection(config);
  let blocked: ReturnType<typeof setTimeout> | undefined;
  let hiccup: ReturnType<typeof setTimeout> | undefined;

  const attach = () => {
    for (const transceiver of peer.getTransceivers()) {
      const kind = transceiver.receiver.track.kind as keyof Tracks;
      const track = tracks()[kind];
      // A sender that has just been closed is not worth a word.
      if (transceiver.sender.track !== track) transceiver.sender.replaceTrack(track).catch(() => undefined);
      const direction = kind === 'audio' || track !== null ? 'sendrecv' : 'recvonly';
      if (transceiver.direction !== direction) transceiver.direction = direction;
    }
  };
  const negotiation = negotiate({ peer, isPolite, send, onOffered: attach });
  // What both agreed on says whether a picture is sent: `muted` stays on in Chromium after an offer was taken back.
  peer.onsignalingstatechange = () => {
    if (peer.signalingState === 'stable') onRemote(received(peer));
  };

  const giveUpLater = () => {
    clearTimeout(blocked);
    blocked = setTimeout(() => onState('blocked'), patienceMs);
  };
  peer.onconnectionstatechange = () => {
    clearTimeout(hiccup);
    switch (peer.connectionState) {
      case 'connected':
        clearTimeout(blocked);
        return onState('connected');
      case 'disconnected':
        hiccup = setTimeout(() => peer.restartIce(), hiccupMs);
        giveUpLater();
        return onState('reconnecting');
      case 'failed':
        peer.restartIce();
        giveUpLater();
        return onState('reconnecting');
      case 'closed':
        return onState('closed');
      default:
        return undefined;
    }
  };
  giveUpLater();
  if (!isPolite) {
    peer.addTransceiver('audio', { direction: 'sendrecv' });
    peer.addTransceiver('video', { direction: 'recvonly' });
    attach();
  }
  return {
    // A signal that this browser cannot use ends no call: the next offer mends it, or the person tries again.
    take: (signal) => void negotiation.take(signal).catch(() => undefined),
    attach,
    restart: () => peer.connectionState !== 'connected' && peer.restartIce(),
    isConnected: () => peer.connectionState === 'connected',
    level: () => levelOf(peer),
    close() {
      clearTimeout(blocked);
      clearTimeout(hiccup);
      peer.onconnectionstatechange = null;
      peer.onsignalingstatechange = null;
      peer.close();
    },
  };
}

function received(peer: RTCPeerConnection): Tracks {
  const tracks: Tracks = { audio: null, video: null };
  for (const { currentDirection, receiver } of peer.getTransceivers()) {
    const isOn = currentDirection === 'sendrecv' || currentDirection === 'recvonly';
    if (isOn) tracks[receiver.track.kind as keyof Tracks] = receiver.track;
  }
  return tracks;
}

function levelOf(peer: RTCPeerConnection): number {
  const receiver = peer.getReceivers().find(({ track }) => track.kind === 'audio');
  return receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0;
}
