import { z } from "zod";
import { localeSchema } from "@/lib/mcp/localeSchema";
import { tool } from "@/lib/mcp/tool";
import { reportMarkdown } from "@/lib/report/render/reportMarkdown";
import { reportQuery } from "@/lib/report/render/reportQuery";
import { shownReport } from "@/lib/report/shownReport";

export const getReport = tool({
  name: "get_report",
  title: "The report of a week or a month",
  description:
    "Reads the iteration report of a week (2026-W46) or a month (2026-11): the figures, what moved them, what keeps cases " +
    "from being autonomous, gates, mistakes, decisions and the roadmap; as Markdown and as figures. What was signed off " +
    "stays as it was then. Use it for “how was last week”, and before proposing an action.",
  permission: "figures:read",
  endpoint: "GET /api/v1/reports/{period}",
  inFull: true,
  input: z.strictObject({
    period: z.string().max(20).meta({ description: "a week as 2026-W46, a month as 2026-11" }),
    version: reportQuery.shape.version,
    locale: localeSchema,
  }),
  async tell(ctx, { period, version, locale }) {
    const answer = await shownReport(ctx, period, { version, locale });
    return { answer, words: reportMarkdown(answer, locale) };
  },
});
