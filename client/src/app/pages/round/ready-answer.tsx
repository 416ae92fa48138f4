import { lazy, Suspense } from 'react';
import { useAnswerBy } from './use-answer-by.ts';

const MicrophoneCheck = lazy(async () => ({
  default: (await import('../../../features/recording/microphone-check.tsx')).MicrophoneCheck,
}));

/** How spoken questions are answered; it can be changed at any question. */
export function ReadyAnswer() {
  const [answerBy, setAnswerBy] = useAnswerBy();
  return (
    <section aria-labelledby="answer-by" className="grid gap-3">
      <h2 id="answer-by" className="text-lg font-semibold">
        Answer aloud or in writing
      </h2>
      <div role="radiogroup" aria-labelledby="answer-by" className="grid gap-2">
        {(['text', 'voice'] as const).map((way) => (
          <label key={way} className="flex items-center gap-3">
            <input
              type="radio"
              name="answer-by"
              checked={answerBy === way}
              onChange={() => setAnswerBy(way)}
              className="size-4 accent-accent"
            />
            {way === 'text' ? 'In writing' : 'Aloud, recorded for you alone'}
          </label>
        ))}
      </div>
      {answerBy === 'voice' && (
        <>
          <p className="max-w-[72ch] text-sm text-muted">
            Recording starts only when you press it. It is kept on this server; whoever runs the server could
            open it.
          </p>
          <Suspense fallback={null}>
            <MicrophoneCheck />
          </Suspense>
        </>
      )}
    </section>
  );
}
