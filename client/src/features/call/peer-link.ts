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

/**
 * One connection to one tab of the other one. The impolite side lays out sound and picture, both ways from the start; the
 * polite one fills them in. A camera then goes on and off without a new offer, and a channel beside it says which: offers
 * that met while both pressed the button left Chromium with a picture that stands still.
 */
export function openLink({ config, isPolite, send, tracks, onState, onRemote }: Setup): Link {
  const peer = new RTCPeerConnection(config);
  let blocked: ReturnType<typeof setTimeout> | undefined;
  let hiccup: ReturnType<typeof setTimeout> | undefined;
  let channel: RTCDataChannel | null = null;
  let isFilmed = false;

  const tell = () => onRemote(received(peer, isFilmed));
  const sayCamera = () => {
    if (channel?.readyState === 'open') channel.send(tracks().video ? 'camera on' : 'camera off');
  };
  const openChannel = () => {
    channel ??= peer.createDataChannel('camera', { negotiated: true, id: 0 });
    channel.onopen = sayCamera;
    channel.onmessage = ({ data }) => {
      isFilmed = data === 'camera on';
      tell();
    };
  };
  const attach = () => {
    for (const transceiver of peer.getTransceivers()) {
      const kind = transceiver.receiver.track.kind as keyof Tracks;
      const track = tracks()[kind];
      // A sender that has just been closed is not worth a word.
      if (transceiver.sender.track !== track) transceiver.sender.replaceTrack(track).catch(() => undefined);
      if (transceiver.direction !== 'sendrecv') transceiver.direction = 'sendrecv';
    }
    sayCamera();
  };
  const onOffered = () => {
    openChannel();
    attach();
  };
  const negotiation = negotiate({ peer, isPolite, send, onOffered });
  peer.ontrack = tell;

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
    peer.addTransceiver('video', { direction: 'sendrecv' });
    onOffered();
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
      peer.ontrack = null;
      peer.close();
    },
  };
}

function received(peer: RTCPeerConnection, isFilmed: boolean): Tracks {
  const trackOf = (kind: string) =>
    peer.getReceivers().find(({ track }) => track.kind === kind)?.track ?? null;
  return { audio: trackOf('audio'), video: isFilmed ? trackOf('video') : null };
}

function levelOf(peer: RTCPeerConnection): number {
  const receiver = peer.getReceivers().find(({ track }) => track.kind === 'audio');
  return receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0;
}
