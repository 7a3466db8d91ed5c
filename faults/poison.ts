import { gzipSync } from "node:zlib";
import type { SentEvent } from "./event";
import type { Fault } from "./fault";
import { scene } from "./scene";
import { stream } from "./stream";

/** Bodies and events that are made to do harm: what is good beside them is kept, what is bad is named. */
export const poison: Fault = {
  name: "poison",
  points: ["one bad among a thousand", "strange texts", "bodies refused", "amounts of 10¹⁵"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const server = await place.sharedServer();
    const { firm, hold } = await scene(given, server.url, { cases: 5 });

    for (const [index, [name, bad]] of poisons.slice(0, short ? 6 : undefined).entries()) {
      const good = stream({ seed: seed * 50 + index + 1, tag: "p", cases: 200 }).slice(0, short ? 200 : 999);
      const place = (index * 37) % good.length;
      const batch = [...good.slice(0, place), bad(good[0] as SentEvent) as SentEvent, ...good.slice(place)];
      const { outcome, status, accepted, duplicates, refused } = await firm.send(batch);
      tally.runs++;
      if (outcome !== "ok") tally.wrong(name, [`answered ${status}`]);
      if (refused.join() !== String(place) || accepted + duplicates !== good.length)
        tally.wrong(name, [`refused ${refused.slice(0, 5)}, not ${place}; accepted ${accepted}`]);
      tally.reach("one bad among a thousand");
    }

    for (const [index, text] of [
      ...strange,
      ...(short ? [] : ["🜁".repeat(200), "a".repeat(200)]),
    ].entries()) {
      const event = opened(`strange ${index}`, { case: text, customer: text } as object);
      const { outcome, accepted } = await firm.send([event]);
      tally.runs++;
      if (outcome !== "ok" || accepted !== 1)
        tally.wrong(`text ${index}`, [`${outcome}, ${accepted} accepted`]);
      tally.reach("strange texts");
    }

    const largest = "999999999999999.999999";
    const orders = Array.from({ length: short ? 50 : 1_000 }, (_, index) => ({
      ...opened(`large ${index}`, {}),
      type: "order.placed",
      data: { order: `large ${index}`, amount: largest, cogs: "0.000001" },
    }));
    const { accepted } = await firm.send(orders);
    if (accepted !== orders.length) tally.wrong("amounts", [`${accepted} accepted of ${orders.length}`]);
    tally.reach("amounts of 10¹⁵", accepted);
    tally.runs++;

    for (const [name, status, body, headers] of bodies()) {
      const answer = await fetch(`${server.url}/api/v1/events`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${firm.apiKey}`,
          "content-type": "application/json",
          ...headers,
        },
        body: body as BodyInit,
        signal: AbortSignal.timeout(60_000),
      }).catch(() => null);
      // one that is refused before it is whole may be cut off instead
      if (answer && !status.includes(answer.status))
        tally.wrong(name, [
          `answered ${answer.status}, not ${status}: ${(await answer.text()).slice(0, 200)}`,
        ]);
      tally.reach("bodies refused");
      tally.runs++;
    }
    const [memory] = await place.query<{ events: string }>(
      "select count(*)::text as events from event where source = 'never'",
    );
    if (memory?.events !== "0")
      tally.wrong("bodies", [`${memory?.events} events of refused bodies are stored`]);
    await hold("at the end");
  },
};

function opened(id: string, data: object): SentEvent {
  return {
    id,
    source: "desk",
    type: "case.opened",
    time: "2026-03-25T10:00:00Z",
    data: { process: "support", case: id, ...data },
  };
}

const poisons: [name: string, bad: (good: SentEvent) => object][] = [
  ["a NUL in an id", (good) => ({ ...good, id: "a\0b" })],
  ["a NUL in a text", () => opened("nul", { title: "a\0b" })],
  ["half a surrogate pair in an id", (good) => ({ ...good, id: "\ud83d" })],
  ["half a surrogate pair in a text", () => opened("half", { case: "x\udc00" })],
  ["more digits than a number holds", () => opened("digits", { amount: "1234567890123456" })],
  ["a text of 64 KB", () => opened("long", { case: "x".repeat(65_000) })],
  ["an event of more than 64 KB", () => opened("large", { nobody: "x".repeat(70_000) })],
  ["the year 1999", (good) => ({ ...good, id: "old", time: "1999-12-31T23:59:59Z" })],
  ["the year 9999", (good) => ({ ...good, id: "new", time: "9999-12-31T23:59:59Z" })],
  ["the 30th of February", (good) => ({ ...good, id: "day", time: "2026-02-30T00:00:00Z" })],
  ["no zone", (good) => ({ ...good, id: "zone", time: "2026-02-20T00:00:00" })],
  ["an amount that is not one", () => opened("nan", { amount: "NaN" })],
  ["a negative amount", () => opened("minus", { amount: "-1" })],
  ["an exponent", () => opened("exponent", { amount: "1e400" })],
  ["data that is a list", (good) => ({ ...good, id: "list", data: [] })],
  ["no event at all", () => [] as unknown as object],
  ["a case that is an object", () => opened("object", { case: { toString: "x" } })],
];

/** Good ones, as odd as they look. */
const strange = [
  "__proto__",
  "constructor",
  "' or 1=1 --",
  "=cmd|' /C calc'!A0",
  "a\u200db",
  "‮txt",
  "{}",
  "0",
];

function bodies(): [name: string, status: number[], body: unknown, headers?: Record<string, string>][] {
  const never = JSON.stringify([{ ...opened("never", {}), source: "never" }]);
  const gzip = { "content-encoding": "gzip" };
  const deep = "[".repeat(200_000);
  return [
    ["half a body", [400], never.slice(0, -20)],
    ["not JSON", [400], "<xml/>"],
    ["bytes that are no UTF-8", [400], Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d])],
    ["nested 200,000 deep", [400], deep],
    ["truncated gzip", [400], gzipSync(never).subarray(0, -8), gzip],
    ["gzip that is none", [400], never, gzip],
    ["a gzip bomb of 1 : 1,000", [413], gzipSync(Buffer.alloc(200 * 1024 * 1024, " ")), gzip],
    ["11 MB", [413], `${never.slice(0, -1)}${" ".repeat(11 * 1024 * 1024)}]`],
    ["10,001 events", [413], JSON.stringify(Array(10_001).fill({ source: "never" }))],
    ["another encoding", [415], never, { "content-encoding": "br" }],
    ["another type", [415], never, { "content-type": "text/plain" }],
  ];
}
