import { Controller } from '@nestjs/common';
import { routes } from '@greenroom/shared/contract';
import { getHealth, getOpenApi } from '@greenroom/shared/health/health.api';
import { AppError } from '@greenroom/shared/http/error';
import { Handles } from '../http/handles.ts';
import { describeContract } from './openapi.ts';
import { Readiness } from './readiness.ts';

@Controller()
export class HealthController {
  private readonly openApi = describeContract(routes);

  constructor(private readonly readiness: Readiness) {}

  @Handles(getHealth)
  async health() {
    if (!this.readiness.isReady)
      throw new AppError('unavailable', 'Starting or stopping: try again in a moment.');
    return { status: 'ok' as const };
  }

  @Handles(getOpenApi)
  async openapi() {
    return this.openApi;
  }
}
