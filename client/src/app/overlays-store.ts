import { createStore } from 'zustand/vanilla';

type Overlay = 'palette' | 'shortcuts';

export const overlay = createStore(() => ({ open: null as Overlay | null }));

export function openOverlay(open: Overlay): void {
  overlay.setState({ open });
}

export function closeOverlay(): void {
  overlay.setState({ open: null });
}
