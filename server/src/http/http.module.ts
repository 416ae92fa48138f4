import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ErrorFilter } from './error-filter.ts';
import { Gate } from './gate.ts';
import { OriginPolicy } from './origin-policy.ts';

@Global()
@Module({
  providers: [Gate, OriginPolicy, { provide: APP_FILTER, useClass: ErrorFilter }],
  exports: [Gate, OriginPolicy],
})
export class HttpModule {}
