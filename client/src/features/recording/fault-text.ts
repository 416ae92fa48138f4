import type { MicrophoneFault } from './microphone.ts';

const texts: Record<MicrophoneFault, { title: string; remedy: string }> = {
  insecure: {
    title: 'This address does not allow a microphone',
    remedy:
      'Browsers give the microphone to https pages and to localhost only. Open Greenroom over https, or answer in writing.',
  },
  denied: {
    title: 'The microphone was not allowed',
    remedy:
      'Press the lock or microphone sign beside the address, allow the microphone for this page, then try again.',
  },
  absent: {
    title: 'No microphone was found',
    remedy: 'Plug one in or switch your headset on, then try again.',
  },
  busy: {
    title: 'The microphone is in use',
    remedy: 'Close the call or program that uses it, then try again.',
  },
  unplugged: {
    title: 'The microphone is gone',
    remedy: 'What was recorded is kept. Plug it in again and go on: the recording continues as one.',
  },
  silent: {
    title: 'No sound has arrived for 5 seconds',
    remedy:
      'Check the mute switch and which microphone is chosen in your system. Recording goes on by itself once there is sound.',
  },
  unsupported: {
    title: 'This browser cannot record',
    remedy: 'Use a current Firefox, Chrome or Safari, or answer in writing.',
  },
};

/** What happened to the microphone, and what to do about it. */
export function faultText(fault: MicrophoneFault): { title: string; remedy: string } {
  return texts[fault];
}
