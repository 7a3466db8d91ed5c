import { transaction } from "@/lib/db/transaction";
import type { Asked } from "@/lib/delivery/deliverDue";
import type { Composed } from "@/lib/delivery/message";
import { env } from "@/lib/env";
import { reportMessage } from "@/lib/report/render/reportMessage";
import { shownReport } from "@/lib/report/shownReport";
import { settingsIn } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * What channels are sent on Mondays and firsts: the report, with its figures in the message. Where its data do not reach
 * the end of the period and nobody has signed it off, that is said in its place: figures of missing days look like any.
 */
export async function composeReport(ctx: Ctx, { occasion, version, locale }: Asked): Promise<Composed> {
  const { slug } = await transaction(ctx, (tx) => settingsIn(tx, ctx));
  const shown = await shownReport(ctx, occasion, { version, locale });
  const team = version === "team" ? "?version=team" : "";
  const message = reportMessage(shown, locale, `${env().NEXTAUTH_URL}/${slug}/reports/${occasion}${team}`);
  if (!shown.report.data.stale || shown.signedOff !== null) return message;
  const { cautions } = shown.document;
  return { skip: "stale", message: { ...message, verdict: cautions, figures: [], sections: [] } };
}
