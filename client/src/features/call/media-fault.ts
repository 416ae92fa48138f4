/** Why there is no sound or picture of one's own. Each has its own remedy. */
export type MediaFault = 'insecure' | 'denied' | 'absent' | 'busy' | 'unsupported';

const faults: Record<string, MediaFault> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
};

export const mediaFaultOf = (error: unknown): MediaFault =>
  faults[error instanceof DOMException ? error.name : ''] ?? 'busy';

const remedies: Record<MediaFault, string> = {
  insecure:
    'Browsers give the microphone to https pages and to localhost only. Open Greenroom over https, or talk in the chat.',
  denied:
    'The microphone or camera was not allowed. Press the sign beside the address, allow it for this page, then try again.',
  absent: 'No microphone or camera was found. Plug one in or switch your headset on, then try again.',
  unsupported:
    'This browser cannot make calls. Use a current Firefox, Chrome or Safari, or talk in the chat.',
  busy: 'Another program uses the microphone or camera. Close it, then try again.',
};

export const remedyFor = (fault: MediaFault) => remedies[fault];
