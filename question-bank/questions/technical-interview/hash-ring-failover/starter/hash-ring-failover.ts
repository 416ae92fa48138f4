function route_keys(points: number[], owners: string[], down: string[], keys: number[]): string[] {
  throw new Error('not written yet');
}
