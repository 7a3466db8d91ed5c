import { Fault } from "@/lib/contract/fault";
import { givenEnvironment } from "@/lib/env";

/** HANDOVER_DATA of an installation that has its database there. */
export function embeddedFolder(otherwise: string): string {
  const { DATABASE_URL, HANDOVER_DATA } = givenEnvironment();
  if (DATABASE_URL === undefined) return HANDOVER_DATA;
  throw new Fault("invalid", `DATABASE_URL is set, so the database is not Handover's: use ${otherwise}.`);
}
