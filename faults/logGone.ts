import type { Fault } from "./fault";
import { scene } from "./scene";
import { stream } from "./stream";
import { until } from "./until";

/** What reads the server's output has died, and then the server has something to say: pages that fail. */
export const logGone: Fault = {
  name: "nobody reads the log",
  points: ["said something", "pages asked for without a database", "stored afterwards", "ended when told to"],
  async run(given) {
    const { place, seed, tally } = given;
    const server = await place.startServer();
    const { firm, hold } = await scene(given, server.url, { cases: 5 });
    server.process.stdout?.destroy();
    server.process.stderr?.destroy();
    server.process.send({ say: "to nobody" });
    tally.reach("said something");
    await place.killPostgres("SIGQUIT");
    for (const path of ["/", "/sign-in", `/${firm.slug}/overview`, "/nowhere", "/api/v1/kpis"]) {
      await fetch(`${server.url}${path}`, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
      tally.reach("pages asked for without a database");
    }
    await place.startPostgres();
    await until("events are stored again", async () => {
      const { outcome } = await firm.send(stream({ seed: seed + 1, tag: "k", cases: 4 }));
      return outcome === "ok";
    });
    tally.reach("stored afterwards");
    await hold("at the end");
    const ended = await server.stop();
    if (ended === 0) tally.reach("ended when told to");
    else tally.wrong("SIGTERM", [`ended with ${ended ?? "kill -9"}`]);
    tally.runs++;
  },
};
