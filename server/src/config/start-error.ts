/** Why the server cannot start, as a sentence for its operator and an exit code of sysexits.h for a service manager. */
export class StartError extends Error {
  override readonly name: string = 'StartError';

  constructor(
    message: string,
    readonly exitCode: 65 | 69 | 73 | 75 | 77 | 78,
  ) {
    super(message);
  }
}
