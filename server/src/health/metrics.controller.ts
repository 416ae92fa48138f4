import { Controller, Get, Header, Req } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.ts';
import { Metrics } from './metrics.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Not of the contract: Prometheus asks here, from this machine unless METRICS says otherwise. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4')
  show(@Req() { ip }: FastifyRequest): Promise<string> {
    const { METRICS } = this.config;
    if (METRICS === 'off' || (METRICS === 'loopback' && !loopback.has(ip)))
      throw new AppError('not-found', 'Nothing here.');
    return this.metrics.text();
  }
}
