import { readEvent } from "@/lib/events/readEvent";
import type { Mapping } from "./mapping";
import { readImport } from "./readImport";
import type { WireEvent } from "./wireEvent";

/**
 * A whole file through a mapping, for tests: its events, each of which must be one that the product takes
 * without a warning, its refusals as `line: reason`, and how much is left out by which reason.
 */
export async function testImport(
  file: Uint8Array,
  mapping: Mapping,
): Promise<{
  events: WireEvent[];
  refusals: string[];
  leftOut: Record<string, number>;
  of: (type: string) => WireEvent[];
}> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < file.length; start += 65_521) yield file.subarray(start, start + 65_521);
  }
  const events: WireEvent[] = [];
  const refusals: string[] = [];
  const leftOut: Record<string, number> = {};
  let last = 0;
  for await (const row of readImport(pieces(), mapping)) {
    if (row.line <= last) throw new Error(`line ${row.line} after line ${last}`);
    last = row.line;
    events.push(...row.events);
    if (row.leftOut?.counts) leftOut[row.leftOut.why] = (leftOut[row.leftOut.why] ?? 0) + 1;
    refusals.push(...row.refusals.map(({ line, reason }) => `${line}: ${reason}`));
  }
  for (const event of events) {
    const reading = readEvent(event, context);
    if ("refusal" in reading) throw new Error(`${JSON.stringify(event)}: ${JSON.stringify(reading.refusal)}`);
    if (reading.warnings.length > 0)
      throw new Error(`${JSON.stringify(event)}: ${JSON.stringify(reading.warnings)}`);
  }
  return { events, refusals, leftOut, of: (type) => events.filter((event) => event.type === type) };
}

const context = {
  now: new Date("2026-12-31T00:00:00Z"),
  currency: "EUR",
  timezone: "Asia/Shanghai",
  hasRate: () => true,
};
