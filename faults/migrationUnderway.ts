import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { appUrl } from "@/lib/db/appUrl";
import { migrate } from "@/lib/db/migrate";
import type { Fault } from "./fault";
import { flow } from "./flow";
import type { Place } from "./place";
import { scene } from "./scene";
import { pause, until } from "./until";

/** A newer version's migration runs, is killed in the middle, and runs again, while events flow into the older version. */
export const migrationUnderway: Fault = {
  name: "a migration while events flow",
  points: ["migrations killed in the middle", "migrations applied", "batches stored meanwhile"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const { firm, hold } = await scene(given, (await place.sharedServer()).url);
    const folder = await mkdtemp(join(tmpdir(), "handover-migrations-"));
    await cp(join(process.cwd(), "prisma/migrations"), folder, { recursive: true });
    try {
      for (let run = 0; run < (short ? 1 : 8); run++) {
        const name = `99_fault_${run}`;
        await mkdir(join(folder, name), { recursive: true });
        await writeFile(
          join(folder, name, "migration.sql"),
          `alter table event add column fault_${run} text;
           create index event_fault_${run} on event (organisation_id, fault_${run}) where fault_${run} is not null;
           alter table process add column fault_${run} integer not null default 0;
           select pg_sleep(0.4);`,
        );
        const { results, stop } = flow(firm, seed * 100 + run, 3);
        await until("one batch is stored", () => results.some(({ outcome }) => outcome === "ok"));
        const killed = migrate(place.ownerUrl, appUrl(place.ownerUrl), folder).then(
          () => false,
          () => true,
        );
        await endMigration(place);
        if (await killed) tally.reach("migrations killed in the middle");
        const applied = await migrate(place.ownerUrl, appUrl(place.ownerUrl), folder);
        if (applied.includes(name)) tally.reach("migrations applied");
        await pause(200);
        await stop();
        tally.reach("batches stored meanwhile", results.filter(({ outcome }) => outcome === "ok").length);
        for (const { outcome, status } of results)
          if (outcome !== "ok" && status !== 503) tally.wrong("flow", [`answered ${status}`]);
        await hold(`run ${run}`);
        tally.runs++;
      }
    } finally {
      await rm(folder, { recursive: true });
      await takeBack(place);
    }
  },
};

/** Ends the session of the migration while it sleeps. */
async function endMigration(place: Place): Promise<void> {
  await until("the migration is under way", async () => {
    const ended = await place.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'handover migrate' and wait_event = 'PgSleep'`,
    );
    return ended.length > 0;
  });
}

/** The others go on with the tables as they were. */
async function takeBack(place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: place.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where migration_name like '99_fault_%'",
  );
  for (const { name } of rows) {
    const column = name.slice("99_".length);
    await client.query(`alter table event drop column ${column}; alter table process drop column ${column}`);
  }
  await client.query("delete from _prisma_migrations where migration_name like '99_fault_%'");
  await client.end();
}
