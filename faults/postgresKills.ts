import { Random } from "@/lib/sample/random";
import type { Fault } from "./fault";
import { flow } from "./flow";
import { scene } from "./scene";
import { pause, until } from "./until";

/** PostgreSQL ends under load: at once as by `pg_ctl stop -m immediate`, by kill -9, or because one of its own is killed. */
export const postgresKills: Fault = {
  name: "PostgreSQL killed under load",
  points: [
    "stopped at once",
    "killed",
    "a session killed",
    "batches left unknown",
    "served again by the same server",
  ],
  async run(given) {
    const { place, seed, short, tally } = given;
    const random = new Random(seed, "postgres");
    const { firm, hold } = await scene(given, (await place.sharedServer()).url);
    for (let run = 0; run < (short ? 3 : 45); run++) {
      const { results, stop } = flow(firm, seed * 100 + run);
      await until("one batch is stored", () => results.some(({ outcome }) => outcome === "ok"));
      await pause(random.between(0, 400));
      if (run % 3 === 2) {
        await killSession(place);
        tally.reach("a session killed");
        // it recovers by itself
        await pause(500);
      } else {
        await place.killPostgres(run % 3 === 0 ? "SIGQUIT" : "SIGKILL");
        tally.reach(run % 3 === 0 ? "stopped at once" : "killed");
        await pause(random.between(0, 300));
        await place.startPostgres();
      }
      const before = results.length;
      await until("events are stored again", () =>
        results.slice(before).some(({ outcome }) => outcome === "ok"),
      );
      tally.reach("served again by the same server");
      await stop();
      tally.reach("batches left unknown", results.filter(({ outcome }) => outcome === "unknown").length);
      tally.runs++;
      if (run % 5 === 4 || short) await hold(`run ${run}`);
    }
    await hold("at the end");
  },
};

async function killSession(place: { query: (sql: string) => Promise<{ pid?: number }[]> }): Promise<void> {
  const [busiest] = await place.query(
    `select pid from pg_stat_activity where application_name = 'handover' and datname = current_database()
     order by state = 'active' desc, state_change desc limit 1`,
  );
  if (!busiest?.pid) throw new Error("No session of the server is there.");
  process.kill(busiest.pid, "SIGKILL");
}
