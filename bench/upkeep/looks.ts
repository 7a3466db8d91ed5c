import type { Client } from "pg";
import { dateOf } from "@/bench/firm/firm";
import { blocks } from "@/bench/upkeep/blocks";
import type { Database } from "@/lib/db/database";
import { recountDay } from "@/lib/recount/recountDay";

export interface Look {
  day: string;
  milliseconds: number;
  /** pages touched */
  blocks: number;
}

/** What it costs to count single days of an organisation again, as the server does with some day each minute. */
export async function looks(
  owner: Client,
  db: Database,
  org: string,
  days: readonly number[],
): Promise<Look[]> {
  const taken: Look[] = [];
  const ctx = { org, db, now: new Date(), actor: { kind: "command", id: "bench" } as const };
  for (const day of days.map(dateOf)) {
    const before = await blocks(owner, db);
    const began = performance.now();
    const differing = await recountDay(ctx, day);
    const milliseconds = performance.now() - began;
    if (differing > 0) throw new Error(`${differing} rows of ${day} differ.`);
    taken.push({ day, milliseconds, blocks: (await blocks(owner, db)) - before });
  }
  return taken;
}
