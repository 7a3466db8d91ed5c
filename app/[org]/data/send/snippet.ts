import type { ExampleEvent } from "./exampleEvents";

export const snippetKinds = ["curl", "node", "python", "otel"] as const;
export type SnippetKind = (typeof snippetKinds)[number];

export interface SnippetParts {
  /** of this server, without a final slash */
  address: string;
  key: string;
  events: readonly ExampleEvent[];
}

/** What to paste to send the events with the tool that is at hand; for OpenTelemetry, the exporter's environment. */
export function snippet(kind: SnippetKind, { address, key, events }: SnippetParts): string {
  return { curl, node, python, otel }[kind](address, key, events);
}

function curl(address: string, key: string, events: readonly ExampleEvent[]): string {
  return [
    `curl ${address}/api/v1/events \\`,
    `  -H 'Authorization: Bearer ${key}' \\`,
    "  -H 'Content-Type: application/json' \\",
    // an apostrophe would end the quotes of the shell
    `  -d '${list(events, "    ").replaceAll("'", "\\u0027")}'`,
  ].join("\n");
}

function node(address: string, key: string, events: readonly ExampleEvent[]): string {
  return `const events = ${list(events)};

const answer = await fetch("${address}/api/v1/events", {
  method: "POST",
  headers: { Authorization: "Bearer ${key}", "Content-Type": "application/json" },
  body: JSON.stringify(events),
});
console.log(await answer.json());`;
}

/** Texts, numbers and objects are written alike in JSON and in Python. */
function python(address: string, key: string, events: readonly ExampleEvent[]): string {
  return `import json, urllib.request

events = ${list(events)}

request = urllib.request.Request(
    "${address}/api/v1/events",
    data=json.dumps(events).encode(),
    headers={"Authorization": "Bearer ${key}", "Content-Type": "application/json"},
)
print(urllib.request.urlopen(request).read().decode())`;
}

/** Values of OTEL_EXPORTER_OTLP_HEADERS are percent-encoded; a key has nothing that would have to be. */
function otel(address: string, key: string): string {
  return `OTEL_EXPORTER_OTLP_ENDPOINT=${address}/api/otlp
OTEL_EXPORTER_OTLP_HEADERS=Authorization=Bearer%20${key}
OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
OTEL_SERVICE_NAME=my-agent`;
}

function list(events: readonly ExampleEvent[], indent = "  "): string {
  const lines = events.map((event) => `${indent}${JSON.stringify(event)}`);
  return `[\n${lines.join(",\n")}\n${indent.slice(2)}]`;
}
