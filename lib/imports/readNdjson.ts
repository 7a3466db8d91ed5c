import { decodeText } from "./decodeText";
import { ImportError } from "./importError";

/**
 * The lines of an NDJSON file as a stream, in constant memory; empty lines are skipped. A line that is no
 * JSON object, or longer than 16 MiB, is there with `wrong` saying so.
 *
 * @param options.encoding see `decodeText`
 * @throws ImportError for bytes that are no text
 */
export async function* readNdjson(
  bytes: AsyncIterable<Uint8Array>,
  { encoding }: { encoding?: string } = {},
): AsyncGenerator<JsonLine[]> {
  let kept: Buffer[] = [];
  let length = 0;
  let line = 1;
  const take = (): JsonLine | null => {
    const text = length > LINE_BYTES ? null : Buffer.concat(kept).toString("utf8").trim();
    kept = [];
    length = 0;
    line += 1;
    if (text === "") return null;
    if (text === null) return { line: line - 1, text: "", wrong: "must not be longer than 16 MiB" };
    return { line: line - 1, text, ...parsed(text) };
  };
  const keep = (part: Buffer) => {
    length += part.length;
    // Past the limit the rest of the line is counted and dropped.
    if (length <= LINE_BYTES) kept.push(part);
    else kept = [];
  };
  try {
    for await (const piece of decodeText(bytes, encoding)) {
      const lines: JsonLine[] = [];
      let start = 0;
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
        keep(piece.subarray(start, end));
        start = end + 1;
        const taken = take();
        if (taken !== null) lines.push(taken);
      }
      keep(Buffer.from(piece.subarray(start)));
      if (lines.length > 0) yield lines;
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new ImportError([{ line, detail: error.message }]);
  }
  const last = take();
  if (last !== null) yield [last];
}

export interface JsonLine {
  line: number;
  /** as it stands in the file, trimmed */
  text: string;
  value?: object;
  /** why the line cannot be read */
  wrong?: string;
}

const LINE_BYTES = 16 * 1024 * 1024;

function parsed(text: string): { value: object } | { wrong: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { value };
    return { wrong: "must be a JSON object" };
  } catch (error) {
    return {
      wrong: `must be a JSON object: ${error instanceof Error ? error.message : "it cannot be parsed"}`,
    };
  }
}
