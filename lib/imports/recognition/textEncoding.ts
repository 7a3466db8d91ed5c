import { decodeText } from "@/lib/imports/decodeText";
import type { RecognisedEncoding } from "./recognition";

/**
 * How a text is encoded: by its byte order mark, by being valid UTF-8, by the zeros of UTF-16. Everything
 * else is asked, with a few of the lines in question read in each way: GB18030 and windows-1252 both read
 * almost anything.
 *
 * @param whole the bytes are not cut off
 */
export async function textEncoding(bytes: Buffer, whole: boolean): Promise<RecognisedEncoding> {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { sure: "utf-8" };
  if (first === 0xff && second === 0xfe) return { sure: "utf-16le" };
  if (first === 0xfe && second === 0xff) return { sure: "utf-16be" };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { sure: wide };
  if ((await samples(bytes, "utf-8", whole)) !== null) return { sure: "utf-8" };
  const ask = [];
  for (const encoding of ["gb18030", "windows-1252"]) {
    const sample = await samples(bytes, encoding, whole);
    if (sample !== null) ask.push({ encoding, sample });
  }
  return { ask: chineseFirst(bytes) ? ask : ask.reverse() };
}

/** Of UTF-16, every second byte of ASCII text is zero. */
function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096) & ~1;
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.1 && even < odd * 0.2) return "utf-16le";
  if (even > looked * 0.1 && odd < even * 0.2) return "utf-16be";
  return null;
}

/** Up to five lines that are more than ASCII, or null when the bytes are not of the encoding. */
async function samples(bytes: Buffer, encoding: string, whole: boolean): Promise<string | null> {
  const end = whole ? bytes.length : bytes.lastIndexOf(10) + 1 || bytes.length;
  let text = "";
  try {
    for await (const piece of decodeText(once(bytes.subarray(0, end)), encoding)) text += piece.toString();
  } catch {
    return null;
  }
  const lines = text.split(/\r\n|\n|\r/).filter((line) => /[^\p{ASCII}]/u.test(line));
  return lines
    .slice(0, 5)
    .map((line) => line.slice(0, 200))
    .join("\n");
}

/** In Chinese text letters beyond ASCII stand in runs of even length; in Western text mostly alone. */
function chineseFirst(bytes: Buffer): boolean {
  let pairs = 0;
  let single = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) at += 1;
    else if ((bytes[at + 1] ?? 0) >= 0x80) {
      pairs += 1;
      at += 2;
    } else {
      single += 1;
      at += 1;
    }
  }
  return pairs > single;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
