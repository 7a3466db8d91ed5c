import { alertMessage } from "@/lib/alerts/alertMessage";
import { findAlert } from "@/lib/alerts/listAlerts";
import { transaction } from "@/lib/db/transaction";
import type { Asked } from "@/lib/delivery/deliverDue";
import type { Composed } from "@/lib/delivery/message";
import { env } from "@/lib/env";
import { reportMessage } from "@/lib/report/render/reportMessage";
import { shownReport } from "@/lib/report/shownReport";
import { settingsIn } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { messagesOf } from "@/lib/words/messagesOf";

/**
 * What channels are sent: on Mondays and firsts the report, with its figures in the message, and alerts as they are
 * found. Where the data of a report do not reach the end of its period and nobody has signed it off, that is said in its
 * place: figures of missing days look like any.
 */
export async function composeReport(ctx: Ctx, { occasion, version, locale }: Asked): Promise<Composed> {
  const { slug, name, currency } = await transaction(ctx, (tx) => settingsIn(tx, ctx));
  const home = `${env().NEXTAUTH_URL}/${slug}`;
  if (occasion.startsWith("alert:")) {
    const alert = await findAlert(ctx, occasion.slice("alert:".length));
    if (alert === null) throw new Error("The alert is gone.");
    return alertMessage(alert, locale, {
      currency: version === "team" ? null : currency,
      organisation: name,
      link: { label: messagesOf(locale).alerts.open, url: `${home}/roadmap#alerts` },
    });
  }
  const shown = await shownReport(ctx, occasion, { version, locale });
  const team = version === "team" ? "?version=team" : "";
  const message = reportMessage(shown, locale, `${home}/reports/${occasion}${team}`);
  if (!shown.report.data.stale || shown.signedOff !== null) return message;
  const { cautions } = shown.document;
  return { skip: "stale", message: { ...message, verdict: cautions, figures: [], sections: [] } };
}
