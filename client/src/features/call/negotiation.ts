import type { Signal } from '@greenroom/shared/call/call.events';

/** What negotiation needs of an `RTCPeerConnection`. */
export type Peer = Pick<
  RTCPeerConnection,
  | 'addIceCandidate'
  | 'localDescription'
  | 'onicecandidate'
  | 'onnegotiationneeded'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'signalingState'
>;

interface Setup {
  peer: Peer;
  /** Of two offers that meet, this side's gives way. */
  isPolite: boolean;
  send: (signal: Signal) => void;
  /** Between hearing an offer and answering it: the place to attach what one sends. */
  onOffered: () => void;
}

export interface Negotiation {
  /** Takes what the other side sent, in the order it came. */
  take(signal: Signal): Promise<void>;
}

/**
 * Perfect negotiation as the WebRTC specification lays it out: either side may offer at any time, and of two offers that
 * meet the polite side takes its own back. Handlers are set here, synchronously, before anything is awaited.
 */
export function negotiate({ peer, isPolite, send, onOffered }: Setup): Negotiation {
  let isMakingOffer = false;
  let isIgnoringOffer = false;
  let isSettingAnswer = false;

  const sendDescription = () => {
    const description = peer.localDescription;
    if (description) send({ description: { type: description.type, sdp: description.sdp } });
  };
  peer.onnegotiationneeded = async () => {
    try {
      isMakingOffer = true;
      await peer.setLocalDescription();
      sendDescription();
    } finally {
      isMakingOffer = false;
    }
  };
  peer.onicecandidate = ({ candidate }) => {
    if (!candidate) return;
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    send({ candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment } });
  };

  async function describe(description: { type: RTCSdpType; sdp: string }): Promise<void> {
    const isFree = peer.signalingState === 'stable' || isSettingAnswer;
    const isCollision = description.type === 'offer' && (isMakingOffer || !isFree);
    isIgnoringOffer = !isPolite && isCollision;
    if (isIgnoringOffer) return;
    isSettingAnswer = description.type === 'answer';
    try {
      await peer.setRemoteDescription(description);
    } finally {
      isSettingAnswer = false;
    }
    if (description.type !== 'offer') return;
    onOffered();
    await peer.setLocalDescription();
    sendDescription();
  }

  return {
    async take(signal) {
      if ('description' in signal) return describe(signal.description);
      if (signal.candidate === null) return;
      try {
        const { usernameFragment = null, ...candidate } = signal.candidate;
        await peer.addIceCandidate({ ...candidate, usernameFragment });
      } catch (error) {
        // A candidate of the offer that was passed over has nowhere to go.
        if (!isIgnoringOffer) throw error;
      }
    },
  };
}
