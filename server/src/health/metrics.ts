import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database.ts';
import { OpenDatabase } from '../database/open-database.ts';
import type { ServedRequest } from '../log/log.ts';
import { Connections } from '../realtime/connections.ts';

/** Memory, event loop and the like belong to the process, and watching them twice would count them twice. */
const ofProcess = new Registry();
collectDefaultMetrics({ register: ofProcess });

/** What an operator graphs. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'greenroom_http_seconds',
    help: 'Time from request to response',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
    registers: [this.registry],
  });
  private readonly commits = new Histogram({
    name: 'greenroom_commit_seconds',
    help: 'Time of a commit, the disk included',
    buckets: [0.001, 0.005, 0.02, 0.05, 0.2, 1],
    registers: [this.registry],
  });
  private readonly groups = new Histogram({
    name: 'greenroom_commit_jobs',
    help: 'Writes that shared a commit',
    buckets: [1, 2, 5, 10, 25, 50, 100],
    registers: [this.registry],
  });

  constructor(database: Database, connections: Connections) {
    this.gauge('greenroom_sockets', 'Open sockets', () => connections.count);
    if (!(database instanceof OpenDatabase)) return;
    this.gauge('greenroom_write_queue', 'Writes that wait', () => database.queueLength);
    database.onGroup = ({ jobs, commitMs }) => {
      this.commits.observe(commitMs / 1000);
      this.groups.observe(jobs);
    };
  }

  text(): Promise<string> {
    return Registry.merge([ofProcess, this.registry]).metrics();
  }

  served({ method, route, status, ms }: ServedRequest): void {
    this.requests.observe({ method, route, status }, ms / 1000);
  }

  private gauge(name: string, ...[help, read]: [string, () => number]): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}
