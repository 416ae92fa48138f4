import {
  type Signal,
  callChanged,
  callSignalled,
  joinCall,
  leaveCall,
  signalCall,
} from '@greenroom/shared/call/call.events';
import type { SessionId } from '@greenroom/shared/lib/id';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../lib/connection.ts';
import { faultOf, isPassing } from '../../lib/request-error.ts';
import { randomUuid } from '../../lib/uuid.ts';
import { createOwnMedia, type OwnMedia } from './own-media.ts';
import { type Link, type LinkState, openLink, type Tracks } from './peer-link.ts';

/** `asking`: both have to agree to a direct line first. `waiting`: in the call, alone. */
export type CallPhase = 'off' | 'joining' | 'asking' | 'waiting' | Exclude<LinkState, 'closed'>;

export interface CallState {
  phase: CallPhase;
  remote: Tracks;
  error: unknown;
}

export interface Call {
  state: StoreApi<CallState>;
  levels: StoreApi<{ theirs: number }>;
  own: OwnMedia;
  /** Enters with a microphone, or to listen alone. */
  join(withMicrophone: boolean): Promise<void>;
  leave(): void;
  /** Begins anew: after both agreed, and where the first way was blocked. */
  tryAgain(): void;
  /** The room was entered again: the server may have forgotten who is in the call, the browsers have not. */
  resume(): void;
  close(): void;
}

const nothing: Tracks = { audio: null, video: null };
const levelMs = 200;

/**
 * The call between the two of a session. A pair of tab ids stands for one peer connection: whoever begins a new connection
 * takes a new id, and the other side follows. Losing the socket ends nothing while sound still flows.
 */
export function openCall(connection: Pick<Connection, 'ask' | 'hear'>, sessionId: SessionId): Call {
  const state = createStore<CallState>(() => ({ phase: 'off', remote: nothing, error: null }));
  const levels = createStore(() => ({ theirs: 0 }));
  let callId = randomUuid();
  let link: Link | null = null;
  let peer: string | null = null;
  let isPeerHere = false;
  let isWanted = false;
  let terms: { config: RTCConfiguration; isPolite: boolean } | null = null;
  const own = createOwnMedia(() => link?.attach());

  const dropLink = () => {
    link?.close();
    link = null;
    peer = null;
    state.setState({ remote: nothing });
  };
  const beginAnew = () => {
    dropLink();
    callId = randomUuid();
    state.setState({ phase: 'joining' });
    void enter();
  };

  function meet(next: string | null): void {
    isPeerHere = next !== null;
    if (next === null) {
      if (!link?.isConnected()) dropLink();
      if (!link) state.setState({ phase: 'waiting' });
      return;
    }
    if (next === peer && link) return link.restart();
    dropLink();
    peer = next;
    state.setState({ phase: 'connecting' });
    if (!terms) return;
    const mine = callId;
    link = openLink({
      ...terms,
      tracks: () => own.state.getState(),
      send: (signal) => send(signal, { from: mine, to: next }),
      onRemote: (remote) => state.setState({ remote }),
      onState,
    });
  }
  function onState(now: LinkState): void {
    if (now === 'closed' || (!isPeerHere && now !== 'connected')) return beginAnew();
    state.setState({ phase: now });
  }
  function send(signal: Signal, { from, to }: { from: string; to: string }): void {
    // Lost signals are made up for by the next joining, which compares ids.
    connection.ask(signalCall, { sessionId, callId: from, to, signal }).catch(() => undefined);
  }

  async function enter(): Promise<void> {
    const mine = callId;
    try {
      const answer = await connection.ask(joinCall, { sessionId, callId: mine });
      if (!isWanted || mine !== callId) return;
      const { iceServers, iceTransportPolicy, isPolite } = answer;
      terms = { config: { iceServers: iceServers as RTCIceServer[], iceTransportPolicy }, isPolite };
      state.setState({ error: null });
      // The other one's joining may have been heard while this was on its way.
      if (answer.peer !== null || !link) meet(answer.peer ?? peer);
    } catch (error) {
      if (!isWanted || mine !== callId) return;
      if (faultOf(error) === 'not-allowed') return state.setState({ phase: 'asking' });
      if (isPassing(error)) return;
      state.setState({ error });
      leave();
    }
  }
  function leave(): void {
    if (!isWanted) return;
    isWanted = false;
    dropLink();
    own.close();
    state.setState({ phase: 'off' });
    connection.ask(leaveCall, { sessionId, callId }).catch(() => undefined);
    callId = randomUuid();
  }

  // Heard from the first moment on: what the other one says while one is joining is not lost.
  const stops = [
    connection.hear(callChanged, (changed) => {
      if (changed.sessionId !== sessionId || !isWanted) return;
      if (terms) meet(changed.peer);
      else peer = changed.peer;
    }),
    connection.hear(callSignalled, ({ from, to, signal }) => {
      if (to === callId && from === peer) link?.take(signal);
    }),
  ];
  const metering = setInterval(() => levels.setState({ theirs: link?.level() ?? 0 }), levelMs);

  return {
    state,
    levels,
    own,
    async join(withMicrophone) {
      if (isWanted) return;
      if (!('RTCPeerConnection' in window)) return own.state.setState({ fault: 'unsupported' });
      isWanted = true;
      terms = null;
      state.setState({ phase: 'joining', error: null });
      const isOpen = !withMicrophone || (await own.open('audioinput'));
      if (isOpen && isWanted) return enter();
      isWanted = false;
      state.setState({ phase: 'off' });
    },
    leave,
    tryAgain: () => isWanted && beginAnew(),
    resume() {
      if (!isWanted || state.getState().phase === 'asking') return;
      if (link?.isConnected()) void enter();
      else beginAnew();
    },
    close() {
      clearInterval(metering);
      leave();
      stops.forEach((stop) => stop());
    },
  };
}
