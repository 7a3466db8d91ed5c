import type { RunningServer } from "@/e2e/startServer";
import type { Fault } from "./fault";
import { rangeOf } from "./figuresDiffer";
import { scene } from "./scene";
import { stream } from "./stream";

/**
 * Days of 23 and 25 hours, a leap day; and the server's clock, which jumps by hours and by days while events come. Which
 * day an event falls on depends on its time and the firm's zone alone.
 */
export const clocks: Fault = {
  name: "clock jumps, days with a change of clocks, leap day",
  points: ["jumps of the clock", "streams over hard days", "events too far ahead refused"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const server = await place.sharedServer();
    for (const [timezone, from] of short ? hardDays.slice(0, 2) : hardDays) {
      const { hold, firm } = await scene(given, server.url, { timezone, from, cases: 20 });
      for (const [index, hours] of (short ? [1, -1] : [1, -1, 13, -25, 24 * 40, -24 * 40]).entries()) {
        await setClock(server, hours);
        const later = stream({ seed: seed * 10 + index + 1, tag: "k", cases: 6, from });
        const { outcome, status } = await firm.send(later);
        if (outcome !== "ok") tally.wrong(`a clock ${hours} h ahead`, [`answered ${status}`]);
        const at = (ahead: number) => ({
          ...(later[0] as (typeof later)[number]),
          id: `ahead ${index} ${ahead}`,
          type: "change.made",
          time: new Date(Date.now() + (hours + ahead) * 3_600_000).toISOString(),
          data: { title: "ahead", kind: "other" },
        });
        const { accepted, refused } = await firm.send([at(23), at(25)]);
        if (accepted !== 1 || refused.join() !== "1")
          tally.wrong(`a clock ${hours} h ahead`, [`${accepted} accepted, ${refused} refused`]);
        tally.reach("events too far ahead refused", refused.length);
        tally.reach("jumps of the clock");
        tally.runs++;
      }
      await setClock(server, 0);
      await hold(`${timezone} ${from}`, rangeOf(from));
      tally.reach("streams over hard days");
    }
  },
};

const hardDays = [
  ["Europe/Berlin", "2026-03-20"],
  ["Asia/Shanghai", "2024-02-20"],
  ["America/New_York", "2025-10-25"],
  ["Australia/Lord_Howe", "2026-03-28"],
  ["Pacific/Apia", "2011-12-20"],
  ["Africa/Casablanca", "2026-02-10"],
] as const;

function setClock(server: RunningServer, hours: number): Promise<void> {
  return new Promise((resolve) => {
    const heard = (message: unknown) => {
      if (!(message as { clock?: true }).clock) return;
      server.process.off("message", heard);
      resolve();
    };
    server.process.on("message", heard);
    server.process.send({ aheadBy: hours * 3_600_000 });
  });
}
