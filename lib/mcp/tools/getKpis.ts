import { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { kpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";
import { askedDays, eitherPeriodOrDays, periodSchema } from "@/lib/mcp/askedDays";
import { figureLine } from "@/lib/mcp/figureLine";
import { tool } from "@/lib/mcp/tool";

const { from, to, interval, process } = kpiQuery.shape;

export const getKpis = tool({
  name: "get_kpis",
  title: "KPIs of a period",
  description:
    "Reads the KPIs of a week, a month or any days: how much of the work is handed over to machines (aar), whether it is " +
    "done right (fcr, reopenRate, success), what it costs (cts, cost) and what it brings (marginPerHead, breakEven). Use " +
    "it for “how are we doing” and for a trend (interval day, week or month). With a process: only its cases. Each figure " +
    "comes with what it is made of, its 95 % interval, and a caution where it is not settled or not complete. null means " +
    "unknown, never 0. For why a figure moved use explain_change.",
  permission: "figures:read",
  endpoint: "GET /api/v1/kpis",
  input: z.strictObject({
    period: periodSchema,
    from: from.optional(),
    to: to.optional(),
    interval,
    process: process.meta({ description: "the key of a process; absent: the whole firm" }),
  }),
  async tell(ctx, { period, ...asked }) {
    const days =
      eitherPeriodOrDays(period, [asked.from, asked.to]) === "period"
        ? (await askedDays(ctx, period)).days
        : {};
    const answer = await readKpis(
      ctx,
      parse(kpiQuery, { ...asked, process: asked.process ?? undefined, ...days }),
    );
    const { total, currency } = answer;
    const of = answer.process === null ? "the whole firm" : `process ${answer.process}`;
    const lines = Object.entries(total.kpis).map(([kpi, figure]) =>
      figureLine(kpi as keyof typeof total.kpis, figure, currency),
    );
    const words = [
      `${total.start} to ${total.end} (${answer.timezone}), ${of}:`,
      ...lines,
      ...(answer.points.length > 0
        ? [`By ${answer.interval}: ${answer.points.length} points, in the structured answer.`]
        : []),
    ].join("\n");
    return { answer, words };
  },
});
