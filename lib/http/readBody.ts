import { bodyStream } from "@/lib/http/bodyStream";

/**
 * The whole body of a request, unpacked when it is gzip, in at most `limit` bytes.
 * @throws Fault as `bodyStream`
 */
export async function readBody(request: Request, limit = 10 * 1024 * 1024): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyStream(request, limit)) chunks.push(chunk);
  const [only] = chunks;
  if (only && chunks.length === 1) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(chunks);
}
