import { Random } from "@/lib/sample/random";
import type { Fault } from "./fault";
import { flow } from "./flow";
import { scene } from "./scene";
import { pause } from "./until";

/** kill -9 of the server at any moment while four clients send. */
export const randomKills: Fault = {
  name: "kill -9 of the server at random times",
  points: ["killed under load", "batches left unknown"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const random = new Random(seed, "kills");
    let server = await place.nextServer();
    const { firm, moved, hold } = await scene(given, server.url);
    for (let run = 0; run < (short ? 1 : 15); run++) {
      const { results, stop } = flow(firm, seed * 100 + run);
      await pause(random.between(100, 1_500));
      await server.kill();
      tally.reach("killed under load");
      await stop();
      tally.reach("batches left unknown", results.filter(({ outcome }) => outcome === "unknown").length);
      server = await place.nextServer();
      moved(server.url);
      await hold(`kill ${run}`);
      tally.runs++;
    }
    await place.stopServers();
  },
};
