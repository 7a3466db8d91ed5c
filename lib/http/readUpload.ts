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
  const sent: Record<string, string> = Object.create(null);
  let taking: Promise<T> | null = null;
  let cut: (error: Error) => void = () => {};
  let failure: unknown = null;
  const form = formOf(type);
  for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const) {
    form.on(limit, () => {
      failure ??= new Fault(
        "invalid",
        `At most one file and ${fields} fields in a form: send one file at a time.`,
      );
    });
  }
  form.on("file", (_field, stream, name) => {
    const file = stream.pipe(new PassThrough());
    // it may be cut before anybody reads it: an error that nobody listens to would be the whole server's
    file.on("error", () => {});
    // else who reads the file waits for ever for the rest of it
    cut = (error) => file.destroy(error);
    stream.on("error", () => cut(brokenOff()));
    taking = take(file, name || "file");
    taking.catch((error: unknown) => {
      failure ??= error;
      // what is still to come is read no more
      form.destroy();
      stream.resume();
    });
  });
  form.on("field", (name, value, _nameCut, tooLong) => {
    if (tooLong) failure ??= new Fault("too-large", `At most 1 MiB in "${name}".`);
    sent[name] = value;
  });
  try {
    await pipeline(Readable.from(bodyStream(request, mostSent), { objectMode: false }), form);
  } catch (error) {
    failure ??= error instanceof Fault ? error : brokenOff();
  }
  if (failure !== null) {
    cut(failure as Error);
    await (taking as Promise<T> | null)?.catch(() => {});
    throw failure;
  }
  if (taking === null) throw new Fault("invalid", 'There is no file in the form: send one as "file".');
  return { taken: await (taking as Promise<T>), fields: sent };
}

function formOf(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { "content-type": type } as BusboyHeaders,
      limits: { files: 1, fields, fieldSize: 1024 * 1024, parts: fields + 2 },
    });
  } catch {
    throw new Fault("malformed", "The boundary in Content-Type is missing, or longer than 70 characters.");
  }
}

function brokenOff(): Fault {
  return new Fault("malformed", "The form broke off or is not whole: send it again.");
}

const fields = 20;

/** The largest file, and what stands around it. */
const mostSent = 2 * 1024 ** 3 + 2 * 1024 ** 2;
