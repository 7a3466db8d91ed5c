import { createReadStream, existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMapping } from "./parseMapping";
import { readImport } from "./readImport";
import type { WireEvent } from "./wireEvent";

// Files too large to carry along; without them the tests are skipped, and say so by name.
const folder = "../shared/data";
const there = existsSync(folder);
const why = there ? "" : ` (skipped: ${folder} is not there)`;

async function read(file: string, mapping: unknown) {
  const events: WireEvent[] = [];
  const reasons: string[] = [];
  for await (const row of readImport(createReadStream(`${folder}/${file}`), parseMapping(mapping))) {
    events.push(...row.events);
    reasons.push(...row.refusals.map(({ reason }) => reason));
  }
  return { events, reasons };
}

const json = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));

test.skipIf(!there).each(["loans-2012", "incidents-2016"])(
  `%s: as many events, cases and levels as were counted elsewhere${why}`,
  { timeout: 60_000 },
  async (name) => {
    const expected = json(`${name}.expected.json`);
    const { events, reasons } = await read(`${name}.csv.gz`, json(`${name}.mapping.json`));
    expect(reasons).toEqual([]);
    expect(events.length).toBe(expected.events);
    expect(new Set(events.map(({ id }) => id)).size).toBe(expected.events);
    expect(new Set(events.map(({ data }) => data.case)).size).toBe(expected.cases);
    expect(levels(events)).toEqual(expected.levels);
    expect(firstClosings(events, expected.timezone)).toEqual(
      Object.fromEntries(
        expected.points.map(({ start, fcr }: { start: string; fcr: [number, number] }) => [
          start.slice(0, 7),
          fcr[1],
        ]),
      ),
    );
  },
);

test.skipIf(!there)(`orders with decimal commas: the vendor's own sums${why}`, async () => {
  const { events, reasons } = await read("formats/orders-eu.csv.gz", {
    format: "csv",
    zone: "UTC",
    source: "orders",
    rules: [
      {
        type: "order.placed",
        id: "{Row ID}",
        time: { column: "Order Date", format: "DD/MM/YYYY" },
        data: {
          order: "{Order ID}",
          amount: { column: "Sales", number: true },
          quantity: { column: "Quantity", number: true },
          profit: { column: "Profit", number: true },
        },
      },
    ],
  });
  expect(reasons).toEqual([]);
  expect(events).toHaveLength(9994);
  expect(new Set(events.map(({ data }) => data.order)).size).toBe(5009);
  expect(["amount", "profit", "quantity"].map((key) => tenThousandths(events, key))).toEqual([
    22_972_008_603n,
    2_863_970_217n,
    378_730_000n,
  ]);
});

test.skipIf(!there)(`orders in GBK: revenue of all and of those that were paid${why}`, async () => {
  const rule = {
    type: "order.placed",
    id: "{order_id}/{use_start_time}",
    time: { column: "use_start_time", format: "YYYY/M/D H:mm" },
    data: { order: "{order_id}", channel: "{name}", amount: { column: "accounts_payable", number: true } },
  };
  const mapping = {
    format: "csv",
    zone: "Asia/Shanghai",
    encoding: "gb18030",
    source: "restaurant",
    rules: [rule],
  };
  const all = await read("formats/orders-gbk.csv", mapping);
  expect(all.reasons).toEqual([]);
  expect(all.events).toHaveLength(945);
  expect(all.events[0]).toMatchObject({ time: "2016-08-01T03:05:00Z", data: { channel: "苗宇怡" } });
  expect(tenThousandths(all.events, "amount")).toBe(4_652_140_000n);
  const paid = await read("formats/orders-gbk.csv", {
    ...mapping,
    rules: [{ ...rule, when: { order_status: 1 } }],
  });
  expect(tenThousandths(paid.events, "amount")).toBe(4_585_200_000n);
  await expect(read("formats/orders-gbk.csv", { ...mapping, encoding: undefined })).rejects.toThrow(
    "line 2: it is not UTF-8",
  );
});

test.skipIf(!there)(`usage of a coding tool: tokens and dollars${why}`, async () => {
  const { events, reasons } = await read("traces/llm-usage.jsonl", {
    format: "ndjson",
    source: "coding-tool",
    rules: [
      {
        type: "case.step",
        id: "{user_id}/{time}/{properties.total_tokens}/{properties.cost}",
        when: { event: "message_send" },
        time: { column: "time", format: "unix" },
        data: {
          tokens: { column: "properties.total_tokens", number: true },
          cost: { column: "properties.cost", number: true },
        },
      },
    ],
  });
  expect(reasons).toEqual([]);
  expect(events).toHaveLength(107);
  expect(tenThousandths(events, "tokens")).toBe(25_301_210_000n);
  expect(events.reduce((sum, { data }) => sum + Number(data.cost ?? 0), 0)).toBeCloseTo(5.305332, 6);
});

/** Who took part in each case that was ever closed: only machines, also people, or people alone. */
function levels(events: readonly WireEvent[]): Record<string, number> {
  const kinds = new Map<unknown, Set<unknown>>();
  for (const { type, data } of events) {
    const seen = kinds.get(data.case) ?? new Set();
    kinds.set(data.case, seen);
    if (type === "case.step" && typeof data.actor === "object") seen.add(data.actor.kind);
  }
  const counts: Record<string, number> = {};
  for (const seen of kinds.values()) {
    const machine = seen.has("system") || seen.has("agent");
    let level = "unattributed";
    if (seen.has("human")) level = machine ? "assisted" : "manual";
    else if (machine && !seen.has("unknown")) level = "autonomous";
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}

/** Cases by the month, in the zone, in which they were first closed other than by cancelling. */
function firstClosings(events: readonly WireEvent[], zone: string): Record<string, number> {
  const first = new Map<unknown, number>();
  for (const { type, data, time } of events) {
    if (type !== "case.closed" || data.resolution === "cancelled") continue;
    first.set(data.case, Math.min(first.get(data.case) ?? Number.POSITIVE_INFINITY, Date.parse(time)));
  }
  const month = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit" });
  const counts: Record<string, number> = {};
  for (const time of first.values()) {
    const key = month.format(time).slice(0, 7);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function tenThousandths(events: readonly WireEvent[], key: string): bigint {
  return events.reduce((sum, { data }) => {
    const [whole = "0", fraction = ""] = String(data[key]).split(".");
    return sum + BigInt(whole + fraction.padEnd(4, "0"));
  }, 0n);
}
