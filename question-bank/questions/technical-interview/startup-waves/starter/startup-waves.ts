function start_waves(services: string[], needs: string[][]): string[][] {
  throw new Error('not written yet');
}
