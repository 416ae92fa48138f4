import { defineConfig } from '@playwright/test';
import { chromiumArgs } from './fixtures/chromium-args.ts';

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.journey.ts',
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: '../reports/journeys',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: [...chromiumArgs] },
    trace: 'retain-on-failure',
  },
});
