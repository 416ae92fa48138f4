import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { boardFonts } from './vite/board-fonts.ts';
import { boardOffline } from './vite/board-offline.ts';
import { emacsKeys } from './vite/emacs-keys.ts';
import { leanContract } from './vite/lean-contract.ts';

const server = process.env.GREENROOM_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), tailwindcss(), boardFonts(), boardOffline(), emacsKeys(), leanContract()],
  resolve: { conditions: ['greenroom-source', ...defaultClientConditions] },
  build: {
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // Making a schema changes nothing else: one that nobody uses need not be made.
    rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'uuid'] } },
  },
  server: {
    proxy: {
      '/api': server,
      '/runtime': server,
      '/sandbox': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
