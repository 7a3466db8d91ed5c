import type { Run } from "@/lib/db/statements";
import type { ChannelKind, ReportVersion } from "@/lib/delivery/channelKinds";
import { openDeliveries } from "@/lib/delivery/sql/openDeliveries.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Locale } from "@/lib/words/locale";

/** One that is due or being sent, as it was seen. */
export interface OpenDelivery {
  channelId: string;
  occasion: string;
  state: "due" | "sending";
  attempts: number;
  kind: ChannelKind;
  /** sealed */
  address: string;
  version: ReportVersion;
  locale: Locale;
  /** until it is due, or until its sender is thought dead */
  seconds: number;
}

/** All of them, the soonest first, and the database's clock. */
export async function readOpen(
  { org, now }: Pick<Ctx, "org" | "now">,
  run: Run,
): Promise<{ open: OpenDelivery[]; clock: Date }> {
  const rows = await run<OpenDelivery & { clock: Date; occasion: string | null }>(openDeliveries, [org, now]);
  return { open: rows.filter(({ occasion }) => occasion !== null), clock: rows[0]?.clock ?? now };
}
