import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { HealthModule } from '../health/health.module.ts';
import { HttpModule } from '../http/http.module.ts';
import { RealtimeModule } from '../realtime/realtime.module.ts';
import { type Platform, PlatformModule } from './platform.module.ts';

@Module({})
export class AppModule {
  static with(platform: Platform, features: readonly Type[]): DynamicModule {
    const own = [PlatformModule.with(platform), HttpModule, RealtimeModule, HealthModule];
    return { module: AppModule, imports: [...own, ...features] };
  }
}
