function decide(policy: string, requests: string[]): string[] {
  throw new Error('not written yet');
}
