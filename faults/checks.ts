import { createHash } from "node:crypto";
import { tenantTables } from "@/lib/tenancy/tenantTables";
import { identity, type SentEvent } from "./event";
import { figuresDiffer } from "./figuresDiffer";
import type { Firm } from "./firm";
import type { Place } from "./place";

/**
 * Holds what is stored and shown of a firm to what its client knows: sends again what was left unknown, then looks.
 * @returns what is wrong, in words; empty when nothing is
 */
export async function checks(place: Place, firm: Firm, range = usual): Promise<string[]> {
  const wrong: string[] = [];
  const before = await storedOf(place, firm);
  const earlier = firm.ledger.read(firm.slug);
  const sent = new Set(earlier.flatMap(({ sending }) => sending.events.map(identity)));
  const promised = earlier.flatMap(({ sending, results }) =>
    results.flatMap((result) => (result.outcome === "ok" ? taken(sending.events, result.refused) : [])),
  );
  wrong.push(...missing("L1 answered ok and not stored", new Set(promised.map(identity)), before));
  wrong.push(...missing("L2 stored and never sent", before, sent));
  wrong.push(...missing("L2 stored though refused", before, possible(earlier)));

  await firm.sendAgain();
  const batches = firm.ledger.read(firm.slug);
  const contents = new Map<string, SentEvent>();
  for (const { sending, results } of batches) {
    for (const result of results) {
      if (result.outcome !== "ok") continue;
      const { accepted, duplicates, refused } = result;
      if (refused.length < 100 && accepted + duplicates + refused.length !== sending.events.length) {
        wrong.push(
          `L4 an answer that does not add up: ${JSON.stringify(result)} of ${sending.events.length}`,
        );
      }
      for (const event of taken(sending.events, refused)) {
        const name = identity(event);
        const other = contents.get(name);
        if (other && JSON.stringify(other) !== JSON.stringify(event))
          wrong.push(`two contents of ${name} were taken`);
        contents.set(name, event);
      }
    }
  }
  const events = [...contents.values()];
  const after = await storedOf(place, firm);
  wrong.push(...missing("L3 sent again and not stored", new Set(contents.keys()), after));
  wrong.push(...missing("L3 stored and not taken", after, new Set(contents.keys())));

  const { differences } = await firm.must<{ differences: Record<string, number> }>("GET", "/api/v1/verify");
  for (const [table, rows] of Object.entries(differences))
    if (rows !== 0) wrong.push(`L5 ${table}: ${rows} rows differ from what the events fold to`);
  wrong.push(...(await figuresDiffer(firm, events, range)).map((line) => `L6 ${line}`));
  wrong.push(...(await conserved(place, firm, events)));
  return wrong;
}

export interface Range {
  from: string;
  to: string;
}
const usual: Range = { from: "2026-03-18", to: "2026-04-10" };

/** A digest of every row of the firm's events and what is folded of them, with the transaction that wrote it last. */
export async function digest(place: Place, firm: Firm): Promise<string> {
  const hash = createHash("sha256");
  for (const table of [
    ...tenantTables.loose,
    "organisation",
    "process",
    "source",
    "source_day",
    "audit_entry",
  ]) {
    const rows = await place.query<{ row: string }>(
      // but for columns that a newer version has added meanwhile
      `select t.xmin::text || (
         select jsonb_object_agg(key, value)::text from jsonb_each(to_jsonb(t)) where not starts_with(key, 'fault_')
       ) as row
       from ${table} t ${ofFirm} order by 1`,
      [firm.slug],
    );
    hash.update(`${table} ${rows.map(({ row }) => row).join("\n")}\n`);
  }
  return hash.digest("hex");
}

const ofFirm = "where t.organisation_id = (select organisation_id from directory_slug where slug = $1::text)";

async function storedOf(place: Place, firm: Firm): Promise<Set<string>> {
  const rows = await place.query<{ source: string; id: string }>(
    `select t.source, t.id from event t ${ofFirm}`,
    [firm.slug],
  );
  return new Set(rows.map(identity));
}

function taken(events: readonly SentEvent[], refused: readonly number[]): SentEvent[] {
  const out = new Set(refused);
  return events.filter((_, index) => !out.has(index));
}

/** What may be stored: all but what was only ever refused. */
function possible(batches: ReturnType<Firm["ledger"]["read"]>): Set<string> {
  const found = new Set<string>();
  for (const { sending, results } of batches) {
    // one that never came to an answer may have been stored
    for (const { outcome, refused } of results.length > 0 ? results : [{ outcome: "unknown", refused: [] }])
      if (outcome !== "fail") for (const event of taken(sending.events, refused)) found.add(identity(event));
  }
  return found;
}

function missing(what: string, these: ReadonlySet<string>, those: ReadonlySet<string>): string[] {
  const lost = [...these].filter((each) => !those.has(each));
  return lost.length === 0 ? [] : [`${what}: ${lost.length}, such as ${lost.slice(0, 3).join(" ")}`];
}

/** Sums that must come out the same wherever they are taken. */
async function conserved(place: Place, firm: Firm, events: readonly SentEvent[]): Promise<string[]> {
  const [row] = await place.query<Record<string, string>>(
    `select
      (select count(*) from event t ${ofFirm})::text as events,
      (select count(distinct (source, id)) from event t ${ofFirm})::text as identities,
      (select coalesce(sum(events), 0) from case_state t ${ofFirm})::text as of_cases,
      (select coalesce(sum(events), 0) from source t ${ofFirm})::text as of_sources,
      (select coalesce(sum(lines), 0) from order_state t ${ofFirm})::text as lines,
      (select count(*) from case_state t ${ofFirm} and closed_day is not null)::text as closed,
      (select coalesce(sum(cases), 0) from rollup_close t ${ofFirm})::text as rolled,
      (select coalesce(sum(orders), 0) from rollup_order t ${ofFirm})::text as orders,
      (select count(*) from order_state t ${ofFirm})::text as order_states`,
    [firm.slug],
  );
  const all = String(events.length);
  const count = (prefix: string) => String(events.filter(({ type }) => type.startsWith(prefix)).length);
  const pairs: [string, unknown, unknown][] = [
    ["L4 events", row?.events, all],
    ["L4 distinct events", row?.identities, all],
    ["L7 events of cases", row?.of_cases, count("case.")],
    ["L7 events of sources", row?.of_sources, all],
    ["L7 lines of orders", row?.lines, count("order.placed")],
    ["L7 closed cases", row?.rolled, row?.closed],
    ["L7 orders", row?.orders, row?.order_states],
  ];
  return pairs.flatMap(([what, found, due]) => (found === due ? [] : [`${what}: ${found}, not ${due}`]));
}
