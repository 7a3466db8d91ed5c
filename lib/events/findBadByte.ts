import { locate, type SyntaxFault } from "@/lib/events/findSyntaxError";

/** Where bytes stop being UTF-8; only for bytes that are not. */
export function findBadByte(bytes: Uint8Array): SyntaxFault {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let position = 0;
  for (const character of text) {
    if (character === "\ufffd" && !isReplacementCharacter(bytes, position)) break;
    position += bytesOf(character.codePointAt(0) ?? 0);
    offset += character.length;
  }
  return locate(text, offset, "is not valid UTF-8");
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A replacement character may have been sent as such. */
function isReplacementCharacter(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}
