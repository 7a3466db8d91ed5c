import pg from "pg";
import type { Fault } from "./fault";
import { scene } from "./scene";
import { stream } from "./stream";
import { pause, until } from "./until";

/** Every connection waits for a lock that somebody holds on the table of events; then it is let go. */
export const poolExhausted: Fault = {
  name: "no connection left",
  points: ["told to come back", "alive meanwhile", "served again"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const server = await place.sharedServer();
    const { firm, hold } = await scene(given, server.url);
    for (let run = 0; run < (short ? 1 : 5); run++) {
      const holder = new pg.Client({ connectionString: place.ownerUrl });
      await holder.connect();
      await holder.query("begin; lock table event, rollup_close, organisation in access exclusive mode");
      const waiting = [
        ...Array.from({ length: 10 }, () => firm.call("GET", "/api/v1/kpis?from=2026-03-20&to=2026-03-21")),
        // of figures an organisation has its share of connections, of short questions as many as it asks
        ...Array.from({ length: 30 }, () => firm.call("GET", "/api/v1/settings")),
        ...Array.from({ length: 30 }, (_, number) =>
          firm
            .send(stream({ seed: seed * 100 + run * 40 + number + 1, tag: "k", cases: 3 }), undefined, 60_000)
            .then(({ status }) => ({ status, headers: new Headers({ "retry-after": "0" }) })),
        ),
      ];
      await pause(6_000);
      const alive = await fetch(`${server.url}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (alive.ok) tally.reach("alive meanwhile");
      else tally.wrong("health", [`answered ${alive.status}`]);
      await holder.query("rollback");
      await holder.end();
      const began = performance.now();
      await until(
        "the server serves again",
        async () => (await firm.call("GET", "/api/v1/kpis?from=2026-03-20&to=2026-03-21")).ok,
      );
      tally.reach("served again");
      tally.notes.push(`served again after ${Math.round(performance.now() - began)} ms`);
      for (const { status, headers } of await Promise.all(waiting)) {
        if (status === 503) tally.reach("told to come back");
        if (status === 503 && !headers.has("retry-after")) tally.wrong("503", ["without Retry-After"]);
        if (status !== 200 && status !== 503) tally.wrong("while none was free", [`answered ${status}`]);
      }
      await hold(`run ${run}`);
      tally.runs++;
    }
  },
};
