import { chmod, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { keepAlive } from "@/lib/db/keepAlive";
import { migrate } from "@/lib/db/migrate";

test("stopped by somebody, so that not even its port is left behind, it is started again and found by the pool and by Prisma", async () => {
  const folder = await mkdtemp(join(tmpdir(), "handover-alive-"));
  await chmod(folder, 0o711);
  const first = await startEmbedded(folder);
  await migrate(first.url, appUrl(first.url));
  const database = await openDatabase(appUrl(first.url), 3);
  const letGo = keepAlive(database.pool, async () => {
    const again = await startEmbedded(folder);
    return { ...again, url: appUrl(again.url) };
  });
  process.kill(await postmaster(first.url), "SIGINT");
  const asked = () =>
    Promise.all([database.prisma.person.count(), database.pool.query("select 1")]).then(
      () => "answers",
      () => "away",
    );
  await expect.poll(asked, { interval: 50, timeout: 5_000 }).toBe("away");
  await expect.poll(asked, { interval: 200, timeout: 30_000 }).toBe("answers");
  await letGo();
  await database.close();
  await first.release();
  await removeEmbedded(folder);

  async function postmaster(url: string): Promise<number> {
    const { port } = new URL(url);
    for (const process of await readdir("/proc")) {
      if (!/^\d+$/.test(process)) continue;
      const said = await readFile(`/proc/${process}/cmdline`, "utf8").catch(() => "");
      if (said.includes("bin/postgres\0") && said.includes(`\0-p\0${port}\0`)) return Number(process);
    }
    throw new Error("no postmaster was found");
  }
});
