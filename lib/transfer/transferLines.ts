import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Fault } from "@/lib/contract/fault";
import { longestLine } from "@/lib/transfer/format";

export interface TransferLine {
  /** from 1 */
  number: number;
  /** the object's only key */
  kind: string;
  /** its value, as JSON that has not been read */
  value: string;
  /** of every byte before this line */
  hashBefore(): string;
}

/**
 * The lines of an exported file, unpacked as they are asked for, in memory that does not grow with it.
 * @throws Fault `malformed` for what is no gzip, is cut off, or has a line that is none of the format's; `too-large` for
 *   a line of more than 16 MiB, and for a file that unpacks to more than 400 times its size
 */
export async function* transferLines(packed: AsyncIterable<Uint8Array>): AsyncGenerator<TransferLine> {
  let hash = createHash("sha256");
  let number = 0;
  for await (const line of linesOf(unpacked(packed))) {
    number++;
    const text = line.toString("utf8");
    const kind = /^\{"([a-z_]{1,63})":/.exec(text)?.[1];
    if (kind === undefined || !text.endsWith("}")) {
      throw new Fault(
        "malformed",
        `Line ${number} is none of an exported organisation: the file was changed.`,
      );
    }
    const before = hash.copy();
    yield {
      number,
      kind,
      value: text.slice(kind.length + 4, -1),
      hashBefore: () => before.digest("hex"),
    };
    hash = hash.update(line).update("\n");
  }
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, at)) {
      const rest = chunk.subarray(at, end);
      yield begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
      begun = [];
      length = 0;
      at = end + 1;
    }
    if (at === chunk.length) continue;
    begun.push(chunk.subarray(at));
    length += chunk.length - at;
    if (length > longestLine) {
      throw new Fault("too-large", "A line is longer than 16 MiB: this is no exported organisation.");
    }
  }
  if (length > 0) throw cutOff();
}

async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [came, gave] = [0, 0];
  const counted = async function* () {
    for await (const chunk of packed) {
      came += chunk.byteLength;
      yield chunk;
    }
  };
  const gunzip = createGunzip();
  // also ends the reading of the file when whoever reads from here stops early
  pipeline(Readable.from(counted()), gunzip, () => {});
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      gave += chunk.length;
      if (gave > 64 * 1024 * 1024 + 400 * came) {
        throw new Fault("too-large", "The file unpacks to far more than an export does: it was not read.");
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    const { code } = error as { code?: string };
    if (code === "Z_BUF_ERROR") throw cutOff();
    if (code?.startsWith("Z_")) {
      throw new Fault("malformed", "The file is not whole gzip: take it as it was exported (….ndjson.gz).");
    }
    throw error;
  }
}

function cutOff(): Fault {
  return new Fault("malformed", "The file is cut off before its end: export or copy it again.");
}
