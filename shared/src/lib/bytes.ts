import * as z from 'zod/mini';

/** Bytes off a socket: a browser hands over an ArrayBuffer, Node a Buffer; both come out as a Uint8Array. */
export const bytesSchema = z.pipe(
  z.union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer)]),
  z.transform((bytes: Uint8Array | ArrayBuffer) =>
    bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes),
  ) as never,
) as unknown as z.ZodMiniType<Uint8Array, Uint8Array | ArrayBuffer>;
