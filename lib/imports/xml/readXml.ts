import { SaxesParser } from "saxes";
import { decodeText } from "@/lib/imports/decodeText";
import { ImportError } from "@/lib/imports/importError";
import { peek } from "@/lib/imports/peek";

/**
 * Reads XML as a stream, in constant memory, and tells the handlers what it meets; it yields after every
 * piece, so that what they gathered can be passed on. Nothing of it is ever looked up elsewhere: a document
 * type, in which entities could be declared, is refused.
 *
 * @param options.name what the XML is called in an error
 * @param options.encoding what it declares when absent, or UTF-8
 * @throws ImportError with the line, for XML that is broken, nested more than 100 deep, or has more than a
 *   million characters in one piece
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  { open, close, text }: XmlHandlers,
  { name = "the file", encoding }: { name?: string; encoding?: string } = {},
): AsyncGenerator<undefined> {
  const parser = new SaxesParser<{ xmlns: false; position: boolean }>({ xmlns: false, position: false });
  let depth = 0;
  let sinceEvent = 0;
  const refuse = (detail: string) => new ImportError([{ line: parser.line, detail }]);
  parser.on("doctype", () => {
    throw refuse(`${name} has a document type (<!DOCTYPE>), which is not read: remove it`);
  });
  parser.on("error", (error) => {
    throw refuse(`${name} is broken XML: ${error.message.replace(/^\d+:\d+: /, "")}`);
  });
  parser.on("opentag", ({ name: tag, attributes }) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > DEPTH) throw refuse(`${name} is nested more than ${DEPTH} deep`);
    open(local(tag), attributes);
  });
  parser.on("closetag", ({ name: tag }) => {
    sinceEvent = 0;
    depth -= 1;
    close(local(tag));
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const { begin, whole } = await peek(bytes, 256);
  for await (const piece of decodeText(whole, encoding ?? declared(begin))) {
    sinceEvent += piece.length;
    parser.write(piece.toString());
    if (sinceEvent > LONGEST) throw refuse(`${name} has a piece of more than ${LONGEST} characters`);
    yield undefined;
  }
  if (begin.length === 0) return;
  parser.close();
  yield undefined;
}

export interface XmlHandlers {
  /** told names without their namespace's prefix */
  open(tag: string, attributes: Record<string, string>): void;
  close(tag: string): void;
  text?(text: string): void;
}

const DEPTH = 100;
const LONGEST = 1_000_000;

function declared(begin: Buffer): string | undefined {
  const [, label] = /^\s*<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(begin.toString("latin1")) ?? [];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function local(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}
