import { expect, test } from '@jest/globals';
import type { Signal } from '@greenroom/shared/call/call.events';
import { type Negotiation, negotiate, type Peer } from './negotiation.ts';

/** As much of a peer connection as the rules of offer and answer need. */
class FakePeer {
  signalingState: RTCSignalingState = 'stable';
  localDescription: RTCSessionDescription | null = null;
  onnegotiationneeded: (() => Promise<void>) | null = null;
  onicecandidate: ((event: { candidate: RTCIceCandidate | null }) => void) | null = null;
  remote: string[] = [];
  candidates = 0;

  async setLocalDescription() {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
    this.localDescription = { type, sdp: `${type} of mine` } as RTCSessionDescription;
  }
  async setRemoteDescription({ type }: { type: string }) {
    // An offer over one's own takes that one back first, as browsers do.
    this.signalingState = type === 'offer' ? 'have-remote-offer' : 'stable';
    this.remote.push(type);
  }
  async addIceCandidate() {
    if (this.remote.length === 0) throw new Error('no remote description');
    this.candidates += 1;
  }
}

function side(isPolite: boolean) {
  const peer = new FakePeer();
  const sent: Signal[] = [];
  let offered = 0;
  const negotiation: Negotiation = negotiate({
    peer: peer as unknown as Peer,
    isPolite,
    send: (signal) => sent.push(signal),
    onOffered: () => (offered += 1),
  });
  const takeSent = () => sent.splice(0);
  return { peer, negotiation, takeSent, offers: () => offered };
}

/** Carries signals to and fro until nobody has anything left to say. */
async function carry(one: ReturnType<typeof side>, other: ReturnType<typeof side>) {
  for (let round = 0; round < 10; round += 1) {
    const [from, to] = [one.takeSent(), other.takeSent()];
    if (from.length + to.length === 0) return;
    for (const signal of from) await other.negotiation.take(signal);
    for (const signal of to) await one.negotiation.take(signal);
  }
}

test('an offer is answered, and what one sends is attached in between', async () => {
  const [impolite, polite] = [side(false), side(true)];
  await impolite.peer.onnegotiationneeded?.();
  await carry(impolite, polite);
  expect(polite.offers()).toBe(1);
  expect([impolite.peer.signalingState, polite.peer.signalingState]).toEqual(['stable', 'stable']);
});

test('of two offers that meet, the polite side’s gives way and both end stable', async () => {
  const [impolite, polite] = [side(false), side(true)];
  await Promise.all([impolite.peer.onnegotiationneeded?.(), polite.peer.onnegotiationneeded?.()]);
  await carry(impolite, polite);
  expect(impolite.peer.remote).toEqual(['answer']);
  expect(polite.peer.remote).toEqual(['offer']);
  expect([impolite.peer.signalingState, polite.peer.signalingState]).toEqual(['stable', 'stable']);
});

const candidate: Signal = { candidate: { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0 } };

test('a candidate of an offer that was passed over is dropped; any other that fails is told', async () => {
  const impolite = side(false);
  await impolite.peer.onnegotiationneeded?.();
  await impolite.negotiation.take({ description: { type: 'offer', sdp: 'theirs' } });
  await expect(impolite.negotiation.take(candidate)).resolves.toBeUndefined();
  await expect(side(true).negotiation.take(candidate)).rejects.toThrow('no remote description');
});

test('handlers stand before anything is awaited', () => {
  const { peer } = side(true);
  expect(peer.onnegotiationneeded).not.toBeNull();
  expect(peer.onicecandidate).not.toBeNull();
});
