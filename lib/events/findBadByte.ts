import { locate, type SyntaxFault } from "@/lib/events/findSyntaxError";

/** Where bytes stop being UTF-8; only for bytes that are not. */
export function findBadByte(bytes: Uint8Array): SyntaxFault {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let position = 0;
  for (const character of text) {
    if (character === "\ufffd" && !isReplacementCharacter(bytes, position)) break;
    position += Buffer.byteLength(character);
    offset += character.length;
  }
  return locate(text, offset, "is not valid UTF-8");
}

/** A replacement character may have been sent as such. */
function isReplacementCharacter(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}
