import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { targets } from "@/lib/roadmap/sql/targets.sql";
import { type StoredTarget, storedTarget } from "@/lib/roadmap/storedTarget";

/** Every target that was ever set, in the order in which they come into force; the caller has checked the permission. */
export async function storedTargets(org: string, run: Run): Promise<StoredTarget[]> {
  return z.array(storedTarget).parse(await run({ name: "roadmap_targets", text: targets }, [org]));
}
