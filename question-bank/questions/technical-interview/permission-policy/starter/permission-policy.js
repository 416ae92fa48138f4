function decide(policy, requests) {
  throw new Error('not written yet');
}
