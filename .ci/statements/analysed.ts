import type { ClientBase, Notification } from "pg";

/** A node of a query as PostgreSQL has understood it: every function and operator by its number in pg_proc. */
export interface Analysed {
  kind: string;
  fields: Map<string, Value[]>;
}
export type Value = string | Analysed | Value[];

/**
 * What the server makes of a statement: its query tree, which it prints when it is told to. Nothing is run. The tables
 * must be there. @throws what the server says of a statement that it does not understand
 */
export async function analysed(client: ClientBase, statement: string): Promise<Analysed[]> {
  const said: string[] = [];
  const listen = (notice: Notification & { detail?: string }) => said.push(notice.detail ?? "");
  client.on("notice", listen as never);
  try {
    await client.query(
      "set client_min_messages = log; set debug_print_parse = on; set debug_pretty_print = off",
    );
    await client.query(`prepare looked_at as ${statement}`);
  } finally {
    client.off("notice", listen as never);
    await client.query("set debug_print_parse = off; reset client_min_messages; deallocate all");
  }
  return said.flatMap((text) => (text.startsWith("{QUERY") ? read(text) : []));
}

/** Every node at or below. */
export function* within(value: Value | Value[]): Generator<Analysed> {
  if (typeof value === "string") return;
  if (Array.isArray(value)) {
    for (const part of value) yield* within(part);
    return;
  }
  yield value;
  for (const part of value.fields.values()) yield* within(part);
}

/** `{KIND :field value …}`, with lists in parentheses; a backslash takes a character as it is. */
function read(text: string): Analysed[] {
  const tokens = text.match(/[{}()]|(?:\\[\s\S]|[^\s{}()\\])+/g) ?? [];
  let at = 0;
  const values = (end: string): Value[] => {
    const list: Value[] = [];
    while (at < tokens.length && tokens[at] !== end) {
      if (end === "}" && tokens[at]?.startsWith(":")) break;
      list.push(value());
    }
    return list;
  };
  const value = (): Value => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const list = values(")");
      at++;
      return list;
    }
    if (token !== "{") return token;
    const made: Analysed = { kind: tokens[at++] ?? "", fields: new Map() };
    while (at < tokens.length && tokens[at] !== "}") {
      const field = tokens[at++] ?? "";
      made.fields.set(field.replace(/^:/, ""), values("}"));
    }
    at++;
    return made;
  };
  const found = value();
  return typeof found === "object" && !Array.isArray(found) ? [found] : [];
}
