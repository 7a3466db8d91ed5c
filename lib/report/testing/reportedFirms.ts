import { randomUUID } from "node:crypto";
import { smallFirms } from "@/lib/change/testing/smallFirms";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testDatabase } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { N } from "@/lib/ingest/testing/number";
import { putSettings } from "@/lib/ingest/testing/organisationOf";
import type { World } from "@/lib/ingest/testing/world";
import { addAction } from "@/lib/report/addAction";
import { changeAction } from "@/lib/report/changeAction";
import { addComment } from "@/lib/report/comments";

/** The week that `reportedFirms` have most to tell of, and the one before. */
export const reportedWeek = "2026-W10";
const weekBefore = "2026-W09";
const now = new Date("2026-05-01T02:00:00Z");

/** So many small organisations, each with decisions, changes on purpose and a comment. */
export function firmWorlds(count: number): World[] {
  return smallFirms(count, 20_261_122);
}

/**
 * One of them in the database.
 * @param times every amount there is, so many times over
 */
export async function reportedFirm(world: World, at: number, times = 1): Promise<TestOrganisation> {
  const ctx = await emptyFirm(world, `Firm ${at}`);
  await statements(ctx, (run) =>
    run("update process set error_cost = $2::numeric where organisation_id = $1::uuid", [
      ctx.org,
      String(12.34 * times),
    ]),
  );
  const events = [...world.events, ...moreEvents(world, at)];
  await ingest(
    ctx,
    events.map((one) => multiplied(one, times)),
  );
  const early = { ...ctx, now: new Date("2026-03-05T09:00:00Z") };
  const { id } = await addAction(early, weekBefore, {
    title: "*call* [back](http://x.test)",
    process: at % 2 === 0 ? null : world.processes[0]?.process,
    kpi: "aar",
    expected: 0.031,
    due: "2026-03-04",
  });
  if (at % 3 !== 0) await changeAction(ctx, id, { state: "done", ended: "2026-03-04" });
  await addAction(early, reportedWeek, {
    title: "=审单 | <b>",
    kpi: at % 2 === 0 ? null : "fcr",
    expected: -0.005,
  });
  await addComment(ctx, reportedWeek, { body: "1. one\n# two\n<script>three</script>" });
  return ctx;
}

/** What small firms do not have: something changed on purpose, and a mistake with its cost. */
function moreEvents({ events }: World, at: number): Event[] {
  const of = events.find(({ process }) => process !== null)?.process ?? "support";
  const changed = {
    process: at % 4 === 0 ? null : of,
    case: null,
    changeKind: "agent",
    title: `another prompt ${at}`,
  } as const;
  const wrong = { process: of, verdict: "rejected", actorKind: "human", errorCost: "77.77" } as const;
  return [
    event("change.made", "2026-03-01T08:00", changed),
    event("case.opened", "2026-03-03T08:00", { process: of, case: "wrong", amount: "88.88" }),
    event("case.step", "2026-03-03T09:00", { process: of, case: "wrong", actorKind: "agent", cost: "0.55" }),
    event("case.reviewed", "2026-03-03T10:00", { ...wrong, case: "wrong" }),
    event("case.closed", "2026-03-03T11:00", { process: of, case: "wrong", resolution: "resolved" }),
  ];
}

/** With its settings, and nothing else that a newcomer gets. */
async function emptyFirm(world: World, name: string): Promise<TestOrganisation> {
  const org = randomUUID();
  const slug = `firm-${org.slice(0, 18)}`;
  const actor = { kind: "command", id: "test" } as const;
  const ctx = { org, slug, marker: slug, actor, db: await testDatabase(), now };
  await statements(ctx, (run) =>
    run(
      `insert into organisation (organisation_id, slug, name, timezone, currency, roadmap_start, created_at)
       values ($1::uuid, $2::text, $3::text, $4::text, $5::text, '2026-02-28'::date, $6::timestamptz)`,
      [org, slug, name, world.timezone, world.currency, now],
    ),
  );
  await putSettings(ctx, world);
  return ctx;
}

const amounts = [
  "amount",
  "cost",
  "cogs",
  "errorCost",
  "monthlySalary",
  "inputPrice",
  "cachedPrice",
  "outputPrice",
] as const;

function multiplied(event: Event, times: number): Event {
  const changed = amounts.flatMap((name) => {
    const amount = event[name];
    return amount === null ? [] : [[name, new N(amount).times(times).toFixed()]];
  });
  return { ...event, ...Object.fromEntries(changed) };
}
