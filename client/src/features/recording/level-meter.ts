const readMs = 100;
/** Below this not even a quiet room is heard: the microphone is muted or off. */
const silence = 0.0005;
const silentMs = 5_000;

export interface LevelMeter {
  close(): void;
}

interface Listener {
  /** 0 to 1, ten times a second. */
  onLevel: (level: number) => void;
  onSilence?: (isSilent: boolean) => void;
}

/** Measures how loud a microphone is, and notices when it has been silent for five seconds. */
export function meterLevel(stream: MediaStream, { onLevel, onSilence }: Listener): LevelMeter {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let quietMs = 0;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    // Loudness is heard in decibels: −60 is nothing, −10 is close to the microphone.
    onLevel(Math.min(1, Math.max(0, (20 * Math.log10(loudness + 1e-9) + 60) / 50)));
    const wasSilent = quietMs >= silentMs;
    quietMs = loudness < silence && context.state === 'running' ? quietMs + readMs : 0;
    if (quietMs >= silentMs !== wasSilent) onSilence?.(!wasSilent);
  }, readMs);
  return {
    close() {
      clearInterval(timer);
      void context.close();
    },
  };
}
