import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { Metrics } from '../health/metrics.ts';
import { acceptBodies } from '../http/bodies.ts';
import { serveClient } from '../http/client-files.ts';
import { refuseUnrouted } from '../http/error-filter.ts';
import { Gate } from '../http/gate.ts';
import { serveRuntimes } from '../http/runtime-files.ts';
import { sendSecurityHeaders } from '../http/security-headers.ts';
import { readCertificate } from '../http/tls.ts';
import { nestLog } from '../log/nest-log.ts';
import { logRequests } from '../log/request-log.ts';
import { CommandTable } from '../realtime/command-table.ts';
import { OriginPolicy } from '../http/origin-policy.ts';
import { SocketAdapter } from '../realtime/socket-adapter.ts';
import { AppModule } from './app.module.ts';
import type { Assembly } from './assembly.ts';
import { compareWithContract, watchRoutes } from './contract-check.ts';
import type { Platform } from './platform.module.ts';

/** The whole application, ready to listen. What is not in the contract does not start. */
export async function createApp(platform: Platform, assembly: Assembly): Promise<NestFastifyApplication> {
  const { config, log } = platform;
  const adapter = new FastifyAdapter(serverOptions(config));
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.decorateRequest('actor', null);
  sendSecurityHeaders(fastify, config.isHttps);
  acceptBodies(fastify);
  const routes = watchRoutes(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(platform, assembly.features),
    adapter,
    {
      logger: nestLog(log),
      bodyParser: false,
      abortOnError: false,
      forceCloseConnections: true,
    },
  );
  const gate = app.get(Gate);
  fastify.addHook('onRequest', gate.check);
  const metrics = app.get(Metrics);
  logRequests(fastify, log, (served) => metrics.served(served));
  app.useWebSocketAdapter(new SocketAdapter(app, app.get(OriginPolicy)));
  await app.init();
  // After Nest has set its error handler, which this scope inherits.
  await serveRuntimes(fastify, config.RUNTIME_DIR);
  await serveClient(fastify, config.CLIENT_DIR);
  await fastify.ready();
  const { missing, undeclared } = compareWithContract(assembly, {
    routes,
    commands: app.get(CommandTable).commands,
  });
  if (undeclared.length > 0) throw new Error(`Served, but not in the contract: ${undeclared.join(', ')}`);
  if (missing.length > 0) log.warn('in the contract, but not served', { missing });
  return app;
}

function serverOptions(config: Config) {
  const certificate = readCertificate(config);
  // Node looks for slow senders only every 30 s unless told otherwise.
  const timeouts = { headersTimeout: 10_000, connectionsCheckingInterval: 5000 };
  return {
    trustProxy: config.trustProxy,
    logger: false,
    genReqId: requestIds(),
    exposeHeadRoutes: false,
    frameworkErrors: refuseUnrouted,
    requestTimeout: 30_000,
    // No Nest middleware: without it every request is spared a pass through middie.
    skipMiddie: true,
    ...(certificate === undefined ? { http: timeouts } : { https: { ...certificate, ...timeouts } }),
  };
}

/** Short, and different from one start to the next, so that a line in the log is found. */
function requestIds(): () => string {
  const start = process.hrtime.bigint().toString(36).slice(-6);
  let count = 0;
  return () => `${start}-${(++count).toString(36)}`;
}
