import type { Fault } from "./fault";
import { Firm } from "./firm";
import { inBatches } from "./inBatches";
import { scene } from "./scene";
import { stream } from "./stream";

/** 2 to 16 writers at two servers, each with events of its own of the same new cases and orders, half of them backwards. */
export const writers: Fault = {
  name: "writers with the same new cases in opposite order",
  points: ["two servers at once", "cases that several writers made"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const first = await place.sharedServer();
    const second = short ? first : await place.startServer();
    const { firm, hold } = await scene(given, first.url);
    for (const [round, count] of (short ? [4] : [2, 3, 4, 6, 8, 12, 16, 2, 4, 8, 16]).entries()) {
      await Promise.all(
        Array.from({ length: count }, async (_, writer) => {
          const beside = Firm.beside(firm, writer % 2 === 0 ? first.url : second.url);
          const tag = `w${round}`;
          const events = stream({ seed: seed * 100 + writer, tag, cases: 30 });
          const cases = new Set(events.map(({ data }) => data.case));
          tally.reach("cases that several writers made", cases.size);
          if (writer % 2 === 1) events.reverse();
          for (const batch of inBatches(events, 25)) {
            const { outcome, status } = await beside.send(batch);
            if (outcome !== "ok") tally.wrong(`${count} writers`, [`answered ${status}`]);
          }
        }),
      );
      tally.reach("two servers at once", short ? 1 : Number(first.url !== second.url));
      tally.runs++;
      await hold(`${count} writers`);
    }
    const [row] = await place.query<{ deadlocks: string }>(
      "select deadlocks::text from pg_stat_database where datname = current_database()",
    );
    tally.notes.push(`deadlocks that the database broke and the server tried again: ${row?.deadlocks}`);
    if (!short) await second.stop();
  },
};
