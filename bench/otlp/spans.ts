import { Random } from "@/lib/sample/random";

/** A span as OTLP/JSON has it, of what an agent's exporter sends. */
export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue: string } | { intValue: string } }[];
  status: { code: number };
}

/**
 * The spans of an agent's runs in the order in which they end, as an exporter sends them, eight runs at once: of each the
 * root, six calls of a model with what was said in them, and five tools, under the root.
 */
export function spans(seed: number, count: number): Span[] {
  const random = new Random(seed, "spans");
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random.next() * 16).toString(16)).join("");
  const runs: Span[][] = Array.from({ length: 8 }, () => []);
  const made: Span[] = [];
  let at = Date.parse("2026-03-02T09:00:00Z");
  while (made.length < count || runs.some((run) => run.length > 0)) {
    const place = Math.floor(random.next() * runs.length);
    const run = runs[place] as Span[];
    if (run.length === 0 && made.length < count) run.push(...runOf(random, hex, at));
    at += 40;
    const ended = run.shift();
    if (ended) made.push(ended);
  }
  return made;
}

function runOf(random: Random, hex: (digits: number) => string, from: number): Span[] {
  const traceId = hex(32);
  const root = hex(16);
  let at = from;
  const span = (name: string, attributes: Record<string, string | number>, milliseconds: number): Span => {
    const start = at;
    at += milliseconds;
    return {
      traceId,
      spanId: hex(16),
      parentSpanId: root,
      name,
      kind: 1,
      startTimeUnixNano: `${start}000000`,
      endTimeUnixNano: `${at}000000`,
      attributes: Object.entries(attributes).map(([key, value]) => ({
        key,
        value: typeof value === "string" ? { stringValue: value } : { intValue: String(value) },
      })),
      status: { code: 0 },
    };
  };
  const call = () =>
    span(
      "chat small-4",
      {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "somebody",
        "gen_ai.request.model": "small-4",
        "gen_ai.response.model": "small-4",
        "gen_ai.usage.input_tokens": 500 + Math.floor(random.next() * 4_000),
        "gen_ai.usage.output_tokens": 50 + Math.floor(random.next() * 600),
        "gen_ai.input.messages": said,
      },
      2_000,
    );
  const tool = () =>
    span(
      "execute_tool look_up",
      { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "look_up" },
      200,
    );
  const below = Array.from({ length: 11 }, (_, place) => (place % 2 === 0 ? call() : tool()));
  const { parentSpanId: _, ...whole } = span(
    "invoke_agent support",
    { "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "support" },
    100,
  );
  return [...below, { ...whole, spanId: root, startTimeUnixNano: `${from}000000` }];
}

const said = JSON.stringify([
  {
    role: "user",
    parts: [{ type: "text", content: "Where is my order? It was to come on Monday. ".repeat(8) }],
  },
]);
