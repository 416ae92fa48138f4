import { AppError } from '@greenroom/shared/http/error';
import { recordingFormat } from '@greenroom/shared/recording/recording.api';

type Container = (typeof recordingFormat.types)[number];

const written = /^(audio\/(?:webm|ogg|mp4))(?:\s*;\s*codecs=(?:[\w.,-]+|"[\w., -]+"))?$/i;

/** How each container's first bytes are known: EBML's mark, Ogg's capture pattern, the name of MP4's first box. */
const beginnings: Record<Container, { at: number; bytes: readonly number[] }> = {
  'audio/webm': { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  'audio/ogg': { at: 0, bytes: [...Buffer.from('OggS')] },
  'audio/mp4': { at: 4, bytes: [...Buffer.from('ftyp')] },
};

/** The container that a media type names, its codecs aside; what we do not record in is refused. */
export function containerOf(mimeType: string): Container {
  const named = written.exec(mimeType.trim())?.[1]?.toLowerCase();
  const container = recordingFormat.types.find((type) => type === named);
  if (container !== undefined) return container;
  throw new AppError('media-refused', `A recording is one of ${recordingFormat.types.join(', ')}.`);
}

/** Of a segment's first chunk: what it says it is must be what it is. */
export function assertBeginsAs(mimeType: string, chunk: Uint8Array): void {
  const container = containerOf(mimeType);
  const { at, bytes } = beginnings[container];
  if (bytes.every((byte, index) => chunk[at + index] === byte)) return;
  throw new AppError('media-refused', `The first bytes are not those of ${container}.`);
}

export const extensionOf = (mimeType: string): string => containerOf(mimeType).replace('audio/', '');
