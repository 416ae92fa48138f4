import { refusal, send } from './request.ts';

interface Download {
  path: string;
  fileName: string;
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/** Fetches a file while saying how much has come, then hands it to the browser to save. */
export async function download({ path, fileName, onProgress, signal }: Download): Promise<void> {
  const response = await send(path, { credentials: 'same-origin', signal });
  if (!response.ok) throw await refusal(response);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.length;
    onProgress(bytes);
  }
  const url = URL.createObjectURL(new Blob(parts, { type: response.headers.get('content-type') ?? '' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // The browser has taken the bytes once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
