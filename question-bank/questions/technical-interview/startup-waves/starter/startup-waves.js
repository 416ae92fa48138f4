function start_waves(services, needs) {
  throw new Error('not written yet');
}
