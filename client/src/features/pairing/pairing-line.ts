import {
  acceptPairing,
  declinePairing,
  joinPairing,
  leavePairing,
  pairingChanged,
  watchPairing,
  widenPairing,
} from '@greenroom/shared/pairing/pairing.events';
import type { PairingView, Widening, Wish } from '@greenroom/shared/pairing/pairing.schema';
import type { Command } from '@greenroom/shared/realtime/command';
import { createStore } from 'zustand/vanilla';
import { type Connection, type CommandInput, openConnection } from '../../lib/connection.ts';
import { faultOf, isPassing } from '../../lib/request-error.ts';
import { type Deed, heard, nothingKnown } from './pairing-store.ts';
import { beginSeeking } from './seeking.ts';

type Answer = { view: PairingView; serverNow: number };

/** A page that gives way to another one hands its line over. */
const lingerMs = 1000;
const tryAgainMs = 1500;

export const pairing = createStore(() => nothingKnown);

let connection: Connection | null = null;
let stops: (() => void)[] = [];
let heldFor: string | null = null;
let holders = 0;
let ending: ReturnType<typeof setTimeout> | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
/** A join that the server has not answered: it is sent as soon as there is a connection. */
let wanted: Wish | null = null;

/** The one line of this tab to the pool, open while anybody holds it. */
export function holdLine(userId: string): () => void {
  clearTimeout(ending);
  if (heldFor !== userId) close();
  if (connection === null) open(userId);
  holders += 1;
  return () => {
    holders -= 1;
    if (holders === 0) ending = setTimeout(close, lingerMs);
  };
}

function open(userId: string): void {
  const line = openConnection();
  [connection, heldFor] = [line, userId];
  stops = [
    line.onConnect(catchUp),
    line.hear(pairingChanged, apply),
    line.state.subscribe(({ isOnline, refusal }) => pairing.setState({ isOnline, refusal })),
  ];
}

function close(): void {
  clearTimeout(retry);
  // A join outlives only the line of nobody, who is becoming a guest.
  if (heldFor !== null) wanted = null;
  for (const stop of stops.splice(0)) stop();
  connection?.close();
  [connection, heldFor] = [null, null];
  pairing.setState({ ...nothingKnown, pending: wanted === null ? null : 'join' });
}

/** On every connect: asks for a partner where that is wanted, else where one stands. */
function catchUp(): void {
  clearTimeout(retry);
  if (wanted !== null) return void send('join', joinPairing, { wish: wanted });
  ask(watchPairing, {}).catch((error: unknown) => {
    if (!isPassing(error)) pairing.setState({ error });
    else retry = setTimeout(catchUp, tryAgainMs);
  });
}

async function ask<C extends Command>(command: C, payload: CommandInput<C>): Promise<void> {
  if (connection === null) return;
  apply((await connection.ask(command, payload)) as Answer);
}

function apply(told: Answer): void {
  const before = pairing.getState();
  pairing.setState(heard(before, told, Date.now()));
  if (!followsWith(before.deed)) pairing.setState({ isFresh: false });
  if (told.view.is === 'waiting' || told.view.is === 'found') beginSeeking();
}

/** Of several tabs the one that is looked at goes to the room, and the one that said yes. */
const followsWith = (deed: Deed | null) =>
  !document.hidden || deed === 'accept' || location.pathname === '/pair';

async function send<C extends Command>(deed: Deed, ...[command, payload]: [C, CommandInput<C>]) {
  pairing.setState({ pending: deed, deed, error: null });
  try {
    await ask(command, payload);
    if (deed === 'join') wanted = null;
    pairing.setState({ pending: null });
  } catch (error) {
    // It goes out with the next connect, which `catchUp` sees to.
    if (deed === 'join' && faultOf(error) === 'offline') return;
    if (deed === 'join') wanted = null;
    pairing.setState({ pending: null, deed: null, error: faultOf(error) === 'gone' ? null : error });
    if (faultOf(error) !== 'offline') catchUp();
  }
}

export function join(wish: Wish): void {
  wanted = wish;
  beginSeeking();
  pairing.setState({ pending: 'join', deed: 'join', error: null, news: null });
  if (connection?.state.getState().isOnline) void send('join', joinPairing, { wish });
}

export async function leave(): Promise<void> {
  wanted = null;
  await send('leave', leavePairing, {});
}

export const widen = (widening: Widening) => send('widen', widenPairing, { widening });
export const accept = (pairingId: string) => send('accept', acceptPairing, { pairingId });
export const decline = (pairingId: string) => send('decline', declinePairing, { pairingId });
/** Asks anew where one stands, as after a pause. */
export const lookAgain = catchUp;
export const forgetNews = () => pairing.setState({ news: null });
