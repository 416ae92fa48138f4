const cacheName = 'greenroom-runtime';
const looseBytes = 1_000_000;

/** Files kept beyond the browser's own cache, so that they are there offline. Plain http has no such store. */
function openCache(): Promise<Cache | undefined> {
  if (!('caches' in globalThis)) return Promise.resolve(undefined);
  // A full or forbidden store is no reason not to run code.
  return caches.open(cacheName).catch(() => undefined);
}

async function keep(path: string, response: Response): Promise<void> {
  const cache = await openCache();
  await cache?.put(path, response).catch(() => undefined);
}

/** What has arrived goes over to the browser bit by bit: all of it at once would hold up the page. */
class BlobPile {
  readonly #blobs: Blob[] = [];
  #loose: BlobPart[] = [];
  #looseBytes = 0;

  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.#loose.push(bytes);
    this.#looseBytes += bytes.byteLength;
    if (this.#looseBytes >= looseBytes) this.#pack();
  }

  whole(): Blob {
    this.#pack();
    return new Blob(this.#blobs);
  }

  #pack(): void {
    this.#blobs.push(new Blob(this.#loose));
    this.#loose = [];
    this.#looseBytes = 0;
  }
}

async function fetched(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response;
}

/** The newest answer, or without a network the one that was kept. */
export async function keptResponse(path: string): Promise<Response> {
  try {
    const response = await fetched(path, { cache: 'no-cache' });
    await keep(path, response.clone());
    return response;
  } catch (error) {
    const kept = await (await openCache())?.match(path);
    if (!kept) throw error;
    return kept;
  }
}

export async function isKept(path: string): Promise<boolean> {
  return (await (await openCache())?.match(path)) !== undefined;
}

/** A file that never changes under its name; `onBytes` hears of each part as it arrives, unpacked. */
export async function keptFile(
  path: string,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const kept = await (await openCache())?.match(path);
  if (kept) {
    const blob = await kept.blob();
    onBytes(blob.size);
    return blob;
  }
  const { body } = await fetched(path, { signal });
  const pile = new BlobPile();
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    pile.add(part.value);
    onBytes(part.value.byteLength);
  }
  const blob = pile.whole();
  void keep(path, new Response(blob));
  return blob;
}

/** Drops what an earlier build of the server had. */
export async function forgetExcept(paths: readonly string[]): Promise<void> {
  const cache = await openCache();
  for (const request of (await cache?.keys()) ?? []) {
    if (!paths.includes(new URL(request.url).pathname)) await cache?.delete(request);
  }
}
