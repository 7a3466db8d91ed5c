import type { Fault } from "./fault";
import { scene } from "./scene";
import { stream } from "./stream";

/** The connection to PostgreSQL is cut just before COMMIT is passed on, or once it is done and before anyone is told. */
export const commitCut: Fault = {
  name: "connection cut around COMMIT",
  points: ["cut before", "cut after", "nothing was stored", "stored, and nobody was told"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const { firm, hold } = await scene(given, (await place.sharedServer()).url);
    for (let run = 0; run < (short ? 4 : 100); run++) {
      const when = run % 2 === 0 ? "before" : "after";
      const events = stream({ seed: seed * 1_000 + run + 1, tag: "k", cases: 8 }).slice(0, 40);
      place.proxy.arm(when);
      const cuts = place.proxy.reached[when];
      const result = await firm.send(events);
      tally.reach(`cut ${when}`, place.proxy.reached[when] - cuts);
      if (result.outcome === "ok" && when === "before")
        tally.wrong(`run ${run}`, ["answered ok though COMMIT never reached the database"]);
      const stored = await place.query(
        `select e.id from event e join organisation o using (organisation_id)
         where o.slug = $1::text and e.id = $2::text`,
        [firm.slug, events[0]?.id],
      );
      tally.reach(stored.length > 0 ? "stored, and nobody was told" : "nothing was stored");
      if (stored.length > 0 !== (when === "after"))
        tally.wrong(`run ${run}`, [`cut ${when} COMMIT, ${stored.length} stored`]);
      tally.runs++;
      if (run % 20 === 19) await hold(`run ${run}`);
    }
    await hold("at the end");
  },
};
