import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "./fault";
import { Place } from "./place";
import { scene } from "./scene";
import { stream } from "./stream";
import { pause, until } from "./until";

/** The volume of the database is full: nothing may be answered ok that is not on it; once there is room, it goes on. */
export const diskFull: Fault = {
  name: "disk full",
  points: ["refused for want of room", "stored after there was room"],
  async run(given) {
    const { seed, short, tally } = given;
    const volume = mkdtempSync(join(tmpdir(), "handover-volume-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", volume], { stdio: "pipe" });
    } catch (error) {
      rmSync(volume, { recursive: true });
      tally.skipped = `no volume can be mounted here (${String((error as Error).message)
        .split("\n")
        .pop()})`;
      return;
    }
    const place = await Place.make(volume);
    try {
      const server = await place.startServer();
      const { firm, hold } = await scene({ ...given, place }, server.url);
      for (let run = 0; run < (short ? 1 : 4); run++) {
        const ballast = join(volume, "ballast");
        const { bavail, bsize } = statfsSync(volume);
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 3 * 1024 * 1024)));
        let refused = 0;
        for (let round = 0; round < 300 && refused < 5; round++) {
          const events = stream({ seed: seed * 1_000 + run * 301 + round + 1, tag: "k", cases: 200 });
          const { outcome, status } = await firm.send(events);
          if (outcome === "ok") continue;
          refused++;
          if (status !== null && status !== 503)
            tally.wrong(`run ${run}`, [`a full disk is answered ${status}`]);
          await pause(200);
        }
        tally.reach("refused for want of room", refused);
        rmSync(ballast);
        await place.startPostgres();
        await until("there is room", async () => {
          const { outcome } = await firm.send(stream({ seed: seed + run + 1, tag: "k", cases: 3 }));
          return outcome === "ok";
        });
        tally.reach("stored after there was room");
        await hold(`run ${run}`);
        tally.runs++;
      }
    } finally {
      await place.stopServers();
      await place.remove();
      execFileSync("umount", ["-l", volume]);
      rmSync(volume, { recursive: true });
    }
  },
};
