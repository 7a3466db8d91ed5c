import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { Fault } from "@/lib/contract/fault";
import { bodyStream } from "@/lib/http/bodyStream";

/**
 * Reads a multipart form with one file and short fields, as it comes, in constant memory.
 * @param take reads the file to its end; the fields may come before it or after
 * @throws Fault `unsupported-media-type`, `malformed`, `invalid` without a file; what `take` throws
 */
export async function readUpload<T>(
  request: Request,
  take: (file: AsyncIterable<Uint8Array>, name: string) => Promise<T>,
): Promise<{ taken: T; fields: Record<string, string> }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) {
    throw new Fault("unsupported-media-type", 'Send a form with the file in "file": multipart/form-data.');
  }
  const fields: Record<string, string> = Object.create(null);
  let taking: Promise<T> | null = null;
  let failure: unknown = null;
  const form = new Busboy({
    headers: { "content-type": type } as BusboyHeaders,
    limits: { files: 1, fields: 20, fieldSize: 1024 * 1024, parts: 25 },
  });
  form.on("file", (_field, stream, name) => {
    const file = stream.pipe(new PassThrough());
    taking = take(file, name || "file");
    taking.catch((error: unknown) => {
      failure ??= error;
      // what is still to come is read no more
      form.destroy();
      stream.resume();
    });
  });
  form.on("field", (name, value, _nameCut, cut) => {
    if (cut) failure ??= new Fault("too-large", `At most 1 MiB in "${name}".`);
    fields[name] = value;
  });
  try {
    await pipeline(Readable.from(bodyStream(request, mostSent), { objectMode: false }), form);
  } catch (error) {
    if (failure === null && !(error instanceof Fault)) {
      failure = new Fault("malformed", "The form broke off or is not whole: send it again.");
    }
    failure ??= error;
  }
  if (failure !== null) {
    await (taking as Promise<T> | null)?.catch(() => {});
    throw failure;
  }
  if (taking === null) throw new Fault("invalid", 'There is no file in the form: send one as "file".');
  return { taken: await (taking as Promise<T>), fields };
}

/** The largest file, and what stands around it. */
const mostSent = 2 * 1024 ** 3 + 2 * 1024 ** 2;
