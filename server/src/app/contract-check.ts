import type { FastifyInstance } from 'fastify';
import type { Route } from '@greenroom/shared/http/route';
import type { Command } from '@greenroom/shared/realtime/command';

export interface Mounted {
  readonly name: string;
  readonly isDeclared: boolean;
}

/** Notes every route from here on; call it before any is mounted. */
export function watchRoutes(fastify: FastifyInstance): readonly Mounted[] {
  const mounted: Mounted[] = [];
  fastify.addHook('onRoute', ({ method, url, config }) => {
    if (url !== '/api' && !url.startsWith('/api/')) return;
    for (const verb of [method].flat())
      mounted.push({ name: `${verb} ${url}`, isDeclared: config?.contract !== undefined });
  });
  return mounted;
}

export interface Difference {
  /** Declared in the contract, and nothing answers. */
  readonly missing: string[];
  /** Answered, but declared nowhere, or twice. */
  readonly undeclared: string[];
}

/** What stands between the contract and what is served, routes and commands alike: both lists empty when all is well. */
export function compareWithContract(
  contract: { routes: readonly Route[]; commands: readonly Command[] },
  served: { routes: readonly Mounted[]; commands: readonly Command[] },
): Difference {
  const declared = [
    ...contract.routes.map(({ method, path }) => `${method} ${path}`),
    ...contract.commands.map(({ name }) => name),
  ];
  const answered = [...served.routes.map(({ name }) => name), ...served.commands.map(({ name }) => name)];
  const bare = served.routes.filter(({ isDeclared }) => !isDeclared).map(({ name }) => name);
  return {
    missing: declared.filter((name, at) => !answered.includes(name) || declared.indexOf(name) !== at),
    undeclared: [
      ...answered.filter((name, at) => !declared.includes(name) || answered.indexOf(name) !== at),
      ...bare,
    ],
  };
}
