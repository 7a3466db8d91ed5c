import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Judged, judge } from "./judge.ts";
import { partsRead } from "./partsRead.ts";
import { tables } from "./tables.ts";

const client = new pg.Client({ connectionString: inject("plainUrl") });
let judged: (text: string) => Promise<Judged[]>;
beforeAll(async () => {
  await client.connect();
  judged = await judge(client, tables());
});
afterAll(() => client.end());

const faultsOf = async (text: string) => (await judged(text)).flatMap(({ faults }) => faults);

test.each([
  "select 1",
  "begin; set local app.organisation_id = '00000000-0000-4000-8000-000000000000'; select name from organisation where organisation_id = '00000000-0000-4000-8000-000000000000'::uuid for update",
  'select "public"."process"."name" from "public"."process" where ("public"."process"."organisation_id" = $1 and 1=1) limit $2',
  "select * from event e join case_state c using (organisation_id, process, case_id) where e.organisation_id = $1::uuid",
  "select * from event e join case_state c on (c.organisation_id, c.case_id) = (e.organisation_id, e.case_id) where e.organisation_id = $1",
  "select * from event e left join process p on p.organisation_id = $1 and p.process = e.process where e.organisation_id = $1",
  "with mine as (select * from event where organisation_id = $1) select * from mine m join source s on s.organisation_id = m.organisation_id",
  "with mine (o, c) as (select organisation_id, case_id from event where organisation_id = $1) select from mine m join case_state s on s.organisation_id = m.o",
  "select (select max(e.time) from event e where e.organisation_id = p.organisation_id) from process p where p.organisation_id = $1",
  "select from (select organisation_id as o from event where organisation_id = $1 union all select organisation_id from case_state where organisation_id = $1) u join source s on s.organisation_id = u.o",
  "with recursive r as (select organisation_id, trace_id, span_id from span where organisation_id = $1 union all select s.organisation_id, s.trace_id, s.span_id from span s join r on s.organisation_id = r.organisation_id and s.parent_span_id = r.span_id) select * from r",
  "insert into source_day (organisation_id, source, day, events) values ($1, $2, $3, $4), ($5, $6, $7, $8)",
  "insert into source_day (organisation_id, source, day, events) select $1::uuid, s, current_date, 1 from unnest($2::text[]) g (s) on conflict (organisation_id, source, day) do update set events = source_day.events + excluded.events",
  "insert into alert_state select organisation_id, source, 'x', $2::date from source where organisation_id = $1",
  "update source s set events = s.events + 1 from unnest($2::text[]) g (name) where s.organisation_id = $1 and s.source = g.name returning s.events::text",
  "update process set created_at = $2::timestamptz where organisation_id = $1 and created_at < $3::timestamptz",
  "update organisation set slug = (select max(time at time zone 'UTC')::text from event where organisation_id = $1) where organisation_id = $1",
  "delete from event e using import_event i where i.organisation_id = $1 and e.organisation_id = i.organisation_id and e.id = i.id",
  "update directory_job set claimed_until = clock_timestamp() where job_id = $1",
  "select organisation_id from directory_slug where slug = $1",
  "select p.name from member m left join person p on p.id = m.person_id where m.organisation_id = $1",
])("stays on one node: %s", async (text) => {
  expect(await faultsOf(text)).toEqual([]);
});

test.each([
  ["select count(*) from event", "does not say which organisation's event"],
  ["select * from event where organisation_id = any($1::uuid[])", "does not say which organisation's event"],
  ["select * from event where organisation_id = $1 or id = $2", "does not say which organisation's event"],
  [
    "select * from event e join case_state c using (process, case_id) where e.organisation_id = $1",
    "does not say which organisation's case_state",
  ],
  [
    "select * from event e where e.organisation_id = $1 and exists (select from case_state c where c.case_id = e.case_id)",
    "does not say which organisation's case_state",
  ],
  [
    "select from event e join source s using (source) where e.organisation_id = $1 and s.organisation_id = $2",
    "says the organisation in several ways: $1, $2",
  ],
  ["with mine as (select case_id from event) select * from mine", "does not say which organisation's event"],
  [
    "insert into source_day (organisation_id, source, day, events) select g.o, 'a', current_date, 1 from unnest($1::uuid[]) g (o)",
    "does not say which organisation's source_day",
  ],
  [
    "insert into source_day (organisation_id, source, day, events) values ((select organisation_id from directory_slug where slug = $1), 'a', current_date, 1)",
    "has a sub-select in its values",
  ],
  [
    "insert into source (organisation_id, source, events, first_received_at, last_received_at, last_time, recent_ids) values ($1, 'a', 1, $2, $2, $2, '{}') on conflict (organisation_id, source) do update set last_time = now()",
    "now (s) in on conflict do update",
  ],
  [
    "insert into source_day (organisation_id, source, day, events) values ($1, 'a', $2, 1) on conflict (organisation_id, source, day) do update set events = 0 where source_day.day < current_date",
    "sqlvaluefunction (s) in on conflict do update",
  ],
  [
    "update process set created_at = clock_timestamp() where organisation_id = $1",
    "clock_timestamp (v) in update",
  ],
  [
    "update alert_state set since = '2026-01-01' where organisation_id = $1 and since::timestamptz < $2::timestamptz",
    "timestamptz (s) in update",
  ],
  ["update process set name = created_at::text where organisation_id = $1", "coerceviaio (s) in update"],
  [
    "update process set created_at = coalesce($2, now()) where organisation_id = $1",
    "now (s) in a choice of update",
  ],
  ["delete from source where organisation_id = $1 and random() < 0.5", "random (v) in delete"],
  ["delete from source where organisation_id = $1 returning last_time::text", "coerceviaio (s) in returning"],
  [
    "with gone as (update person set created_at = clock_timestamp() returning id) select * from gone",
    "clock_timestamp (v) in update",
  ],
  [
    "select set_config('app.organisation_id', $1, true)",
    "sets the organisation by set_config(), which workers do not see",
  ],
  [
    "merge into source s using unnest($2::text[]) g (n) on s.source = g.n and s.organisation_id = $1 when matched then delete",
    "is a merge",
  ],
  [
    "select from directory_job j join organisation o using (organisation_id) where o.organisation_id = $1",
    "joins directory_job, which only the coordinator has",
  ],
  ["lock table event", "is a LockStmt"],
])("does not: %s", async (text, fault) => {
  expect(await faultsOf(text)).toContain(fault);
});

test.skipIf(process.env.HANDOVER_TEST_SCHEMA === "plain" || process.env.CITUS_URL !== undefined)(
  "a plan of the twin tells how many parts a statement touches",
  async () => {
    const twin = new pg.Client({ connectionString: inject("databaseUrl") });
    await twin.connect();
    const parts = (statement: string, ...by: string[]) =>
      partsRead(twin, statement, by, new Set(tables().tenants));
    const joined = "select from event e left join case_state c on c.organisation_id = e.organisation_id";
    expect(await parts("select from event where case_id = $1::text")).toEqual(["0", "1"]);
    expect(await parts(`${joined} and c.case_id = $2`)).toEqual(["0", "1"]);
    expect(await parts(`${joined} and c.case_id = $2 where e.organisation_id = $1::uuid`, "$1")).toHaveLength(
      1,
    );
    expect(await parts("update source set events = $2 where organisation_id = $1", "$1")).toHaveLength(1);
    // what bounds the optional side of a join alone does not bound the other
    expect(await parts(`${joined} and c.organisation_id = $1`, "$1")).toEqual(["0", "1"]);
    await twin.end();
  },
);
