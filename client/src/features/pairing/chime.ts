import { kept } from '../../lib/kept.ts';

const key = 'pairing-sound';
let context: AudioContext | null = null;

export const chime = {
  isOn: () => kept.read(key) !== 'off',
  set: (isOn: boolean) => kept.write(key, isOn ? 'on' : 'off'),
  /** Called from a press: browsers let no page sound before one. */
  prepare(): void {
    try {
      context ??= new AudioContext();
      void context.resume();
    } catch {
      // No sound on this device; title and dialog remain.
    }
  },
  play(): void {
    if (context === null || !chime.isOn()) return;
    for (const [index, pitch] of [523, 659].entries()) note(context, { pitch, at: index * 0.18 });
  },
};

function note(audio: AudioContext, { pitch, at }: { pitch: number; at: number }): void {
  const start = audio.currentTime + at;
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.2, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.4);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.45);
}
