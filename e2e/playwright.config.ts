import { defineConfig } from '@playwright/test';
import { chromiumArgs } from './fixtures/chromium-args.ts';

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.journey.ts',
  workers: 2,
  fullyParallel: false,
  // No journey waits for time; the limits only end one that hangs, on a machine however busy.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  outputDir: '../reports/journeys',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: [...chromiumArgs] },
    trace: 'retain-on-failure',
  },
});
