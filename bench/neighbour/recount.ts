// The process that counts everything of an organisation again, as `handover rebuild` does, and says how long it took.
import { openDatabase } from "@/lib/db/database";
import { rebuild } from "@/lib/ingest/rebuild";

process.on("message", async ({ url, org }: { url: string; org: string }) => {
  const db = await openDatabase(url, 1);
  const began = performance.now();
  await rebuild({ org, db, now: new Date(), actor: { kind: "command", id: "bench" } });
  process.send?.({ seconds: (performance.now() - began) / 1000 });
  await db.close();
  process.disconnect();
});
