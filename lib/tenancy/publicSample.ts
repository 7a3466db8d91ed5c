import type { Database } from "@/lib/db/database";
import type { Membership } from "@/lib/tenancy/organisations";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import { visit } from "@/lib/tenancy/visit";

/** The sample firm that everybody may look at, or null: there is none. */
export async function publicSample(db: Database, now: Date): Promise<Membership | null> {
  const nobody = { personId: null, address: "unknown" };
  return (await visit(db, publicSlug, nobody, now))?.membership ?? null;
}
