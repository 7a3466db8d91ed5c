/** Where a body stops being readable: 1-based, columns in characters. `detail` names neither and has no full stop. */
export interface SyntaxFault {
  line: number;
  column: number;
  detail: string;
}

/**
 * The first fault in the syntax of JSON, or null if there is none. JSON.parse decides much faster whether there is one
 * but seldom says where. Does not recurse: depth costs memory, never the stack.
 */
export function findSyntaxError(text: string): SyntaxFault | null {
  let at = 0;
  const fault = (detail: string): SyntaxFault =>
    locate(text, at, at >= text.length ? `ends too early: ${detail}` : detail);
  const open: ("{" | "[")[] = [];
  let expect: "value" | "value or ]" | "key" | "key or }" | "next" = "value";

  for (;;) {
    at = skip(text, at);
    const sign = text[at];
    if (expect === "next") {
      const inside = open[open.length - 1];
      if (inside === undefined) return sign === undefined ? null : fault("nothing may follow the value");
      if (sign === ",") expect = inside === "{" ? "key" : "value";
      else if (sign === (inside === "{" ? "}" : "]")) open.pop();
      else return fault(`expected a comma or ${inside === "{" ? "}" : "]"}`);
      at++;
    } else if (expect === "key" || expect === "key or }") {
      if (sign === "}" && expect === "key or }") {
        open.pop();
        expect = "next";
        at++;
        continue;
      }
      if (sign !== '"') return fault("expected a key in double quotes");
      const end = stringEnd(text, at);
      if (typeof end !== "number") return locate(text, end.at, end.detail);
      at = skip(text, end);
      if (text[at] !== ":") return fault("expected a colon after the key");
      expect = "value";
      at++;
    } else if (sign === "]" && expect === "value or ]") {
      open.pop();
      expect = "next";
      at++;
    } else if (sign === "{" || sign === "[") {
      open.push(sign);
      expect = sign === "{" ? "key or }" : "value or ]";
      at++;
    } else if (sign === '"') {
      const end = stringEnd(text, at);
      if (typeof end !== "number") return locate(text, end.at, end.detail);
      at = end;
      expect = "next";
    } else {
      scalar.lastIndex = at;
      if (!scalar.test(text)) return fault("expected a value");
      at = scalar.lastIndex;
      expect = "next";
    }
  }
}

/** The line and the column of an offset into a text. */
export function locate(text: string, offset: number, detail: string): SyntaxFault {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  let column = 1;
  for (const _ of text.slice(start, offset)) column++;
  return { line, column, detail };
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function skip(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

/** The offset after the string that begins at `start`, or what is wrong inside. */
function stringEnd(text: string, start: number): number | { at: number; detail: string } {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return { at, detail: "line breaks and control characters in a string must be escaped" };
    if (code !== 92) continue;
    escapeSequence.lastIndex = at;
    const length = escapeSequence.exec(text)?.[0].length ?? 0;
    if (length === 0) return { at, detail: "unknown escape in a string" };
    at += length - 1;
  }
  return { at: start, detail: "ends too early: the string that begins here has no end" };
}

const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
