import { QueryClientProvider } from '@tanstack/react-query';
import { Announcer } from '../ui/announcer.tsx';
import { Overlays } from './overlays.tsx';
import { PartnerWatch } from './partner-watch.tsx';
import { queryClient } from './query-client.ts';
import { Router } from './router.tsx';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Router />
      <Overlays />
      <PartnerWatch />
      <Announcer />
    </QueryClientProvider>
  );
}
