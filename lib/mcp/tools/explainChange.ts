import { z } from "zod";
import { driversQuery } from "@/lib/change/driversQuery";
import { readDrivers } from "@/lib/change/readDrivers";
import { parse } from "@/lib/contract/parse";
import { askedDays, eitherPeriodOrDays, periodSchema } from "@/lib/mcp/askedDays";
import { localeSchema } from "@/lib/mcp/localeSchema";
import { readNames } from "@/lib/mcp/readNames";
import { tool } from "@/lib/mcp/tool";
import { lineText } from "@/lib/report/lineText";
import { reportWords } from "@/lib/report/reportWords";
import { whyLines } from "@/lib/report/sections/why";

const { kpi, from, to, baseFrom, baseTo } = driversQuery.shape;

export const explainChange = tool({
  name: "explain_change",
  title: "What moved a figure",
  description:
    "Tells what moved a KPI from one period to another: “what moved AAR last week?”. Name the kpi and a week or month " +
    "(period), which is held against the one before as its report does; or four days of your own. A share comes apart by " +
    "process, into a rate effect (better or worse in itself) and a mix effect (another mix of work); the cost per order " +
    "by stage and kind of cost. The effects add up to the change, to the last digit. Words and figures are those of the " +
    "report. Do not name causes that are not among the drivers.",
  permission: "figures:read",
  endpoint: "GET /api/v1/drivers",
  input: z.strictObject({
    kpi,
    period: periodSchema,
    from: from.optional(),
    to: to.optional(),
    baseFrom: baseFrom.optional(),
    baseTo: baseTo.optional(),
    locale: localeSchema,
  }),
  async tell(ctx, { kpi, period, locale, ...asked }) {
    const days = eitherPeriodOrDays(period, Object.values(asked)) === "days" ? asked : await ofPeriod();
    const answer = await readDrivers(ctx, parse(driversQuery, { kpi, ...days }));
    const names = await readNames(ctx);
    const words = reportWords({ currency: answer.currency, names, to: answer.after.end }, locale);
    const { before, after } = answer;
    return {
      answer,
      words: [
        `${after.start} – ${after.end} / ${before.start} – ${before.end} (${answer.timezone})`,
        ...whyLines([answer], names, words).map(lineText),
      ].join("\n"),
    };

    async function ofPeriod() {
      const { days, base, solved, solvedBefore } = await askedDays(ctx, period);
      // as the report takes it: no return can change these days any more
      const [now, then] = kpi === "fcr" ? [solved, solvedBefore] : [days, base];
      return { from: now.from, to: now.to, baseFrom: then.from, baseTo: then.to };
    }
  },
});
