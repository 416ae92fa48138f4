/**
 * Loaded before anything else in the frame. No content security policy covers connections between peers, and these exist in
 * documents alone: here they are none. Imports nothing, so that nothing is loaded before.
 */
const isPeer = (name: string): boolean => /^(webkit)?RTC|^WebTransport|^WebSocket|^EventSource$/.test(name);

for (const name of Object.getOwnPropertyNames(globalThis).filter(isPeer)) {
  Reflect.deleteProperty(globalThis, name);
}
