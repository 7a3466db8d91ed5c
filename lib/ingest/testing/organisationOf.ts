import type { Run } from "@/lib/db/statements";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Settings } from "@/lib/ingest/testing/world";

/** A fresh organisation with these settings. */
export async function organisationOf(settings: Settings, now: Date): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ timezone: settings.timezone, currency: settings.currency, now });
  await putSettings(ctx, settings);
  return ctx;
}

/** Writes all settings but the time zone, which only a rebuild changes. */
export async function putSettings(ctx: TestOrganisation, settings: Settings): Promise<void> {
  await statements(ctx, async (run) => {
    await run(
      `update organisation set load_factor = $2::numeric, productive_hours = $3::numeric
       where organisation_id = $1::uuid`,
      [ctx.org, settings.loadFactor, settings.productiveHours],
    );
    await putRates(ctx.org, run, settings);
    await putProcesses(ctx, run, settings);
  });
}

async function putRates(org: string, run: Run, { rates }: Settings): Promise<void> {
  await run("delete from exchange_rate where organisation_id = $1::uuid", [org]);
  await run(
    `insert into exchange_rate (organisation_id, currency, from_day, rate)
     select $1::uuid, * from unnest($2::text[], $3::date[], $4::numeric[])`,
    [org, rates.map((r) => r.currency), rates.map((r) => r.fromDay), rates.map((r) => r.rate)],
  );
}

async function putProcesses(ctx: TestOrganisation, run: Run, settings: Settings): Promise<void> {
  const { processes, baselines } = settings;
  const baselined = baselines
    .map((set) => set.process)
    .filter((process) => !processes.some((known) => known.process === process))
    .map((process) => ({ process, stage: "service", core: true, window: 7 }));
  for (const { process, stage, core, window } of [...baselined, ...processes]) {
    await run(
      `insert into process (organisation_id, process, name, stage, core, reopen_window_days, created_at)
       values ($1::uuid, $2::text, $2::text, $3::text, $4::boolean, $5::smallint, $6::timestamptz)
       on conflict (organisation_id, process) do update
         set stage = excluded.stage, core = excluded.core, reopen_window_days = excluded.reopen_window_days`,
      [ctx.org, process, stage, core, window, ctx.now],
    );
  }
  const minutes = settings.stepMinutes ?? [];
  await run("delete from process_step_minutes where organisation_id = $1::uuid", [ctx.org]);
  await run(
    `insert into process_step_minutes (organisation_id, process, step, from_day, minutes)
     select $1::uuid, * from unnest($2::text[], $3::text[], $4::date[], $5::numeric[])`,
    [
      ctx.org,
      minutes.map((set) => set.process),
      minutes.map((set) => set.step),
      minutes.map((set) => set.fromDay),
      minutes.map((set) => set.minutes),
    ],
  );
  await run("delete from process_baseline where organisation_id = $1::uuid", [ctx.org]);
  await run(
    `insert into process_baseline (organisation_id, process, from_day, seconds)
     select $1::uuid, * from unnest($2::text[], $3::date[], $4::numeric[])`,
    [
      ctx.org,
      baselines.map((set) => set.process),
      baselines.map((set) => set.fromDay),
      baselines.map((set) => set.seconds),
    ],
  );
}
