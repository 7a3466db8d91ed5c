import { isUtf8 } from "node:buffer";
import { ImportError } from "./importError";

/**
 * A file's bytes in any encoding → UTF-8 without a byte order mark, in pieces of at most 64 KiB that never
 * cut a character. A byte order mark (UTF-8, UTF-16) decides; then `encoding`; then UTF-8.
 *
 * @param encoding label of the Encoding standard
 * @throws ImportError where the bytes are no text in that encoding; in UTF-8 after all the text before them
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<Buffer> {
  let decode: Decode | null = null;
  let begin: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length; start += PIECE) {
      let piece = Buffer.from(chunk.buffer, chunk.byteOffset + start, Math.min(PIECE, chunk.length - start));
      if (decode === null) {
        begin = Buffer.concat([begin, piece]);
        if (begin.length < 4) continue;
        decode = decoder(begin, encoding);
        piece = begin;
      }
      yield* decode(piece, false);
    }
  }
  decode ??= decoder(begin, encoding);
  yield* decode(begin.length < 4 ? begin : Buffer.alloc(0), true);
}

const PIECE = 65_536;

type Decode = (piece: Buffer, last: boolean) => Generator<Buffer>;

function decoder(begin: Buffer, encoding: string | undefined): Decode {
  const label = markOf(begin) ?? new TextDecoder(encoding).encoding;
  if (label === "utf-8") return utf8(encoding);
  return label === "windows-1252" ? western : foreign(label);
}

function markOf(begin: Buffer): string | null {
  if (begin[0] === 0xef && begin[1] === 0xbb && begin[2] === 0xbf) return "utf-8";
  if (begin[0] === 0xff && begin[1] === 0xfe) return "utf-16le";
  if (begin[0] === 0xfe && begin[1] === 0xff) return "utf-16be";
  return null;
}

/** Checked, not decoded: ten times as fast as decoding and encoding again. */
function utf8(encoding: string | undefined): Decode {
  let kept: Buffer = Buffer.alloc(0);
  let first = true;
  return function* (piece, last) {
    let all = kept.length === 0 ? piece : Buffer.concat([kept, piece]);
    if (first) {
      if (markOf(all) === "utf-8") all = all.subarray(3);
      if (all.subarray(0, 64).includes(0)) throw noText("it holds NUL characters, as UTF-16 does");
      first = false;
    }
    const end = last ? all.length : wholeCharacters(all);
    kept = Buffer.from(all.subarray(end));
    const text = all.subarray(0, end);
    if (isUtf8(text)) {
      if (text.length > 0) yield text;
      return;
    }
    yield text.subarray(0, validLength(text));
    throw noText(encoding === undefined ? "it is not UTF-8" : "its bytes are not all UTF-8");
  };
}

function foreign(label: string): Decode {
  const decoder = new TextDecoder(label, { fatal: true });
  return function* (piece, last) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: !last });
    } catch {
      throw new ImportError([{ detail: `the file is not ${label}: set "encoding" in the mapping` }]);
    }
    if (text !== "") yield Buffer.from(text, "utf8");
  };
}

/** TextDecoder of Node 20 reads windows-1252 as ISO 8859-1: the euro sign and curly quotes would be lost. */
const western: Decode = function* (piece) {
  const text = piece
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter);
  if (text !== "") yield Buffer.from(text, "utf8");
};

/** 0x80 to 0x9f; the five that have no letter stay control characters, as the Encoding standard says. */
const WESTERN = [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"];

function noText(what: string): ImportError {
  return new ImportError([
    { detail: `${what}: set "encoding" in the mapping, such as gb18030, windows-1252 or utf-16le` },
  ]);
}

/** The length without a character that is cut off at the end. */
function wholeCharacters(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back] ?? 0;
    if (byte >= 0xc0)
      return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? text.length - back : text.length;
    if (byte < 0x80) break;
  }
  return text.length;
}

/** The longest valid beginning, by halving: only asked once, when a file ends in an error. */
function validLength(text: Buffer): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(text.subarray(0, wholeCharacters(text.subarray(0, middle))))) low = middle;
    else high = middle - 1;
  }
  return wholeCharacters(text.subarray(0, low));
}
