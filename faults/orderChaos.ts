import fc from "fast-check";
import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { receive } from "@/lib/ingest/receive";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";
import { Random } from "@/lib/sample/random";
import { changeProcess } from "@/lib/settings/changeProcess";
import type { Ctx } from "@/lib/tenancy/ctx";
import { createOrganisation } from "@/lib/tenancy/organisations";
import type { Fault } from "./fault";
import { between, rangeOf, type Shown } from "./figuresDiffer";
import { foldFigures } from "./fold/foldFigures";
import { usualProcesses } from "./settings";
import { shuffled } from "./shuffled";
import { stream } from "./stream";

/** The same events in any order, any batching and any repetition, at the door that every way in ends at. */
export const orderChaos: Fault = {
  name: "any order, batching and repetition",
  points: ["events sent more than once", "zones with a change of clocks", "a leap day"],
  async run({ place, seed, short, tally }) {
    const db = await openDatabase(appUrl(place.ownerUrl), 4);
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 1e9 }),
          fc.constantFrom(...zones),
          async (each, [zone, from]) => {
            const wrong = await oneOrder(db, each, zone, from, (times) =>
              tally.reach("events sent more than once", times),
            );
            tally.runs++;
            tally.reach(from.includes("-02-2") ? "a leap day" : "zones with a change of clocks");
            if (wrong.length > 0) throw new Error(wrong.slice(0, 3).join("; "));
          },
        ),
        // on a slow machine fewer: how many it came to is said
        { numRuns: short ? 12 : 1_000, seed, endOnFailure: true, interruptAfterTimeLimit: 600_000 },
      );
    } catch (error) {
      tally.wrong("property", [String((error as Error).message)]);
    } finally {
      await db.close();
    }
  },
};

/** Days on which clocks go forward or back, a zone of half an hour, and leap days. */
const zones = [
  ["Europe/Berlin", "2026-03-20"],
  ["America/New_York", "2025-10-25"],
  ["Australia/Lord_Howe", "2026-03-28"],
  ["Asia/Kathmandu", "2026-03-20"],
  ["Asia/Shanghai", "2024-02-25"],
  ["America/St_Johns", "2024-02-28"],
] as const;

async function oneOrder(
  db: Database,
  seed: number,
  timezone: string,
  from: string,
  repeated: (times: number) => void,
): Promise<string[]> {
  const now = new Date();
  const made = await createOrganisation(db, now, {
    name: `Order ${seed}`,
    timezone,
    currency: "CNY",
  });
  const ctx: Ctx = { ...made, db, now, actor: { kind: "command", id: "faults" } };
  for (const [process, settings] of Object.entries(usualProcesses))
    await changeProcess(ctx, process, settings);
  const random = new Random(seed, "order");
  const events = stream({ seed, tag: "c", cases: 12, from, span: 10 });
  const again = events.filter(() => random.chance(0.3));
  repeated(again.length);
  let accepted = 0;
  const all = shuffled([...events, ...again], random);
  for (let at = 0; at < all.length; ) {
    const size = 1 + Math.floor(random.next() ** 2 * 60);
    const items = all.slice(at, at + size).map((value, index) => ({ index, value }));
    accepted += (await receive(ctx, items)).accepted;
    at += size;
  }
  const wrong = accepted === events.length ? [] : [`${accepted} accepted of ${events.length}`];
  const range = rangeOf(from, 10);
  for (const process of [null, "support", "客服"]) {
    const answer = await readKpis(ctx, { ...range, interval: "day", process });
    for (const { start, end, kpis } of [...answer.points, answer.total]) {
      const settings = { timezone, processes: usualProcesses };
      const due = foldFigures(events, settings, { from: start, to: end, process });
      wrong.push(...between(`seed ${seed} ${timezone} ${start}–${end}`, kpis as Shown, due));
    }
  }
  if (seed % 20 !== 0) return wrong;
  const differing = Object.entries(await verify(ctx)).filter(([, rows]) => rows > 0);
  return [...wrong, ...differing.map(([table, rows]) => `${table}: ${rows} rows differ`)];
}
