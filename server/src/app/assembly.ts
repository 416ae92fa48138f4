import type { Type } from '@nestjs/common';
import type { Route } from '@greenroom/shared/http/route';
import type { Command } from '@greenroom/shared/realtime/command';
import type { Schema } from '../database/store.ts';

/** What is put on the platform: the product, or in tests of the platform itself something smaller. */
export interface Assembly extends Schema {
  features: readonly Type[];
  routes: readonly Route[];
  commands: readonly Command[];
}
