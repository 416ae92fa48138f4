import { lazy, Suspense } from 'react';
import { useStore } from 'zustand/react';
import { seeking } from '../features/pairing/seeking.ts';

const PartnerFound = lazy(async () => ({ default: (await import('./partner-found.tsx')).PartnerFound }));

/** Who looks for a partner may read on elsewhere; nobody else downloads any of it. */
export function PartnerWatch() {
  const { isOn } = useStore(seeking);
  return <Suspense fallback={null}>{isOn && <PartnerFound />}</Suspense>;
}
