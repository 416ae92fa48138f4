declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string;
  }
}

/** Where the whiteboard's fonts are: on this server (client/vite/board-fonts.ts), never outside. Imported before the whiteboard. */
export const boardAssets = '/excalidraw/';
window.EXCALIDRAW_ASSET_PATH = boardAssets;
