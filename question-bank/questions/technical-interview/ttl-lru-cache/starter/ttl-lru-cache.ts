function run_cache(capacity: number, commands: string[]): string[] {
  throw new Error('not written yet');
}
