import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type EventType, eventTypes } from "@/lib/events/event";
import { readEvent } from "@/lib/events/readEvent";
import { type ExampleEvent, exampleEvents } from "./exampleEvents";
import { type SnippetKind, snippet } from "./snippet";

const now = new Date("2026-03-02T09:01:30Z");
const all = ["first", ...eventTypes] as const;
const made = (kind: SnippetKind, what: EventType | "first" = "first") =>
  snippet(kind, { address: "https://handover.example", key: "ho_live_x", events: exampleEvents(what, now) });

describe.each(all)("%s", (what) => {
  const events = exampleEvents(what, now);

  test("its events are taken in, and nothing of them is left out", () => {
    const context = { now, currency: "CNY", timezone: "Asia/Shanghai", hasRate: () => false };
    const read = events.map((event) => readEvent(event, context));
    expect(read).toHaveLength(events.length);
    for (const result of read) expect(result).toMatchObject({ warnings: [] });
    if (what !== "first") expect(new Set(events.map(({ type }) => type))).toEqual(new Set([what]));
  });

  test("sent again on the same day they are the same", () => {
    const ids = (at: string) => exampleEvents(what, new Date(at)).map(({ id }) => id);
    expect(ids("2026-03-02T23:59:00Z")).toEqual(events.map(({ id }) => id));
    expect(ids("2026-03-03T00:00:00Z")).not.toEqual(events.map(({ id }) => id));
  });

  test("curl sends them through a shell as they are", () => {
    const { stdout } = spawnSync("sh", ["-c", made("curl", what).replace("curl ", "printf '%s\\n' ")], {
      encoding: "utf8",
    });
    expect(stdout).toContain("https://handover.example/api/v1/events\n-H\nAuthorization: Bearer ho_live_x\n");
    expect(JSON.parse(stdout.slice(stdout.indexOf("\n[")))).toEqual(events);
  });

  test("Node sends them", async () => {
    const run = new Function("fetch", "console", `return (async () => {${made("node", what)}})()`);
    const sent: unknown[][] = [];
    const fetched = (...given: unknown[]) => {
      sent.push(given);
      return Promise.resolve({ json: () => ({}) });
    };
    await run(fetched, { log: () => {} });
    const [[address, request]] = sent as [[string, { body: string; headers: object }]];
    expect(address).toBe("https://handover.example/api/v1/events");
    expect(request.headers).toMatchObject({ Authorization: "Bearer ho_live_x" });
    expect(JSON.parse(request.body)).toEqual(events);
  });
});

const python = spawnSync("python3", ["--version"]).status === 0;

test.skipIf(!python)("Python sends them", () => {
  for (const what of all) {
    const told = `
class Answer:
    def read(self): return b"{}"
def urlopen(request):
    print(request.full_url, request.get_header("Authorization"))
    print(request.data.decode())
    return Answer()
import urllib.request
urllib.request.urlopen = urlopen
${made("python", what)}`;
    const { stdout, stderr } = spawnSync("python3", ["-c", told], { encoding: "utf8" });
    const [head, body] = stdout.split("\n");
    expect(head, stderr).toBe("https://handover.example/api/v1/events Bearer ho_live_x");
    expect(JSON.parse(body ?? "") as ExampleEvent[]).toEqual(exampleEvents(what, now));
  }
});

test("an exporter of OpenTelemetry needs its environment only", () => {
  expect(made("otel")).toBe(`OTEL_EXPORTER_OTLP_ENDPOINT=https://handover.example/api/otlp
OTEL_EXPORTER_OTLP_HEADERS=Authorization=Bearer%20ho_live_x
OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
OTEL_SERVICE_NAME=my-agent`);
});
