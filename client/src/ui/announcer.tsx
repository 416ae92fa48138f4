import { useStore } from 'zustand/react';
import { announcements } from './announcement.ts';

/** Two live regions that are there from the first paint: what is written into them later is read out. */
export function Announcer() {
  const { polite, assertive } = useStore(announcements);
  return (
    <div className="sr-only">
      <p aria-live="polite">{polite}</p>
      <p aria-live="assertive">{assertive}</p>
    </div>
  );
}
