/**
 * Loaded before anything else in the worker. The content security policy and the frame's opaque origin are what keeps code
 * in; taking the names away besides makes a forbidden call a plain "is not defined" at once, and leaves no channel from one
 * run to the next. Imports nothing, so that nothing is loaded before.
 */
const hidden = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'indexedDB',
  'caches',
  'Notification',
  'RTCPeerConnection',
  'RTCDataChannel',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
  'importScripts',
  'close',
  'postMessage',
  'onmessage',
];

const load = (globalThis as { importScripts?: (url: string) => void }).importScripts?.bind(globalThis);

for (let place: object | null = globalThis; place; place = Object.getPrototypeOf(place) as object | null) {
  for (const name of hidden) if (Object.hasOwn(place, name)) Reflect.deleteProperty(place, name);
}

/** Evaluates a classic script from its text, as `importScripts` would; for engines that come in two scripts. */
export function importScript(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    load?.(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}
