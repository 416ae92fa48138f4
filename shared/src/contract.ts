import * as authApi from './auth/auth.api.ts';
import * as blockApi from './block/block.api.ts';
import * as callEvents from './call/call.events.ts';
import * as chatEvents from './chat/chat.events.ts';
import * as documentEvents from './document/document.events.ts';
import { healthRoutes } from './health/health.api.ts';
import type { Route } from './http/route.ts';
import * as judgementApi from './judgement/judgement.api.ts';
import * as pairEvents from './pair/pair.events.ts';
import * as pairingApi from './pairing/pairing.api.ts';
import * as pauseApi from './pairing/pause.api.ts';
import * as pairingEvents from './pairing/pairing.events.ts';
import * as questionApi from './question/question.api.ts';
import type { Command } from './realtime/command.ts';
import * as recordingApi from './recording/recording.api.ts';
import * as reportApi from './report/report.api.ts';
import * as resultApi from './result/result.api.ts';
import * as roundPlanApi from './round-plan/round-plan.api.ts';
import * as runEvents from './run/run.events.ts';
import * as sessionApi from './session/session.api.ts';
import * as sessionEvents from './session/session.events.ts';
import * as userApi from './user/user.api.ts';

const apis = [
  authApi,
  blockApi,
  pairingApi,
  pauseApi,
  judgementApi,
  questionApi,
  recordingApi,
  reportApi,
  resultApi,
  roundPlanApi,
  sessionApi,
  userApi,
];
const events = [callEvents, chatEvents, documentEvents, pairEvents, pairingEvents, runEvents, sessionEvents];

/** Every HTTP verb there is: one line a noun. The server mounts exactly these under /api, and its tests walk them. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...apis.flatMap((api) => Object.values<unknown>(api).filter(isRoute)),
];

/** Every socket verb there is: one line a noun. The server answers exactly these. */
export const commands: readonly Command[] = events.flatMap((api) =>
  Object.values<unknown>(api).filter(isCommand),
);

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'access' in value && 'payload' in value;
}
