import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Fault } from "@/lib/contract/fault";

const MiB = 1024 * 1024;

/**
 * The body of a request as it comes in, unpacked when it is gzip, in constant memory. Neither what is sent nor what it
 * unpacks to may be more than `limit` bytes.
 * @throws Fault while it is read: `too-large`; `unsupported-media-type` for another Content-Encoding; `malformed` when
 *   the body ends before its Content-Length or before the end of its gzip, or breaks off
 */
export async function* bodyStream(
  request: Request,
  limit = 1024 * MiB,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoding = (request.headers.get("content-encoding") ?? "identity").trim().toLowerCase();
  if (!["identity", "gzip", "x-gzip"].includes(encoding)) {
    throw new Fault("unsupported-media-type", "Content-Encoding must be gzip, or absent.");
  }
  const raw = sent(request, limit);
  if (encoding === "identity") {
    yield* raw;
    return;
  }
  let unpacked = 0;
  const gunzip = createGunzip();
  // also ends the reading of the body when whoever reads from here stops early
  pipeline(Readable.from(raw), gunzip, () => {});
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      unpacked += chunk.byteLength;
      if (unpacked > limit) throw tooLarge(limit, "unpacked");
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault("malformed", "The body is not whole gzip: send it again, or without Content-Encoding.");
  }
}

async function* sent(request: Request, limit: number): AsyncGenerator<Uint8Array, void, undefined> {
  const declared = contentLength(request);
  if (declared !== null && declared > limit) throw tooLarge(limit, "sent");
  let read = 0;
  for await (const chunk of chunks(request)) {
    read += chunk.byteLength;
    if (read > limit) throw tooLarge(limit, "sent");
    yield chunk;
  }
  if (declared !== null && read !== declared) throw brokenOff(`${read} of ${declared} bytes came`);
}

async function* chunks(request: Request): AsyncGenerator<Uint8Array, void, undefined> {
  if (request.body === null) return;
  const reader = request.body.getReader();
  try {
    for (;;) {
      const next = await reader.read().catch(() => {
        throw brokenOff("the connection was cut");
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function contentLength(request: Request): number | null {
  const text = request.headers.get("content-length");
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function brokenOff(how: string): Fault {
  return new Fault("malformed", `The body broke off (${how}): send the same request again.`);
}

function tooLarge(limit: number, what: "sent" | "unpacked"): Fault {
  const size =
    limit >= 1024 * MiB
      ? `${limit / 1024 / MiB} GiB`
      : limit >= MiB
        ? `${limit / MiB} MiB`
        : `${limit} bytes`;
  return new Fault("too-large", `At most ${size} may be ${what} in one request: send less at a time.`);
}
