import type { Client } from "pg";
import { folded } from "@/lib/ingest/rebuild";

/** Takes all events, and what was folded from them, out of the whole cluster: every round begins with empty tables. */
export async function emptyTables(owner: Client): Promise<void> {
  await owner.query(`truncate event, source, refusal, ${folded.join(", ")}`);
  await owner.query("checkpoint");
}
