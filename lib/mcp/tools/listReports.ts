import { tool } from "@/lib/mcp/tool";
import { listReports as list, listReportsSchema } from "@/lib/report/listReports";

export const listReports = tool({
  name: "list_reports",
  title: "Weekly and monthly reports",
  description:
    "Lists the weeks (or with kind=month the months) that there is a report of, the latest first, the running one among " +
    "them, and who signed which off. For one of them use get_report.",
  permission: "figures:read",
  endpoint: "GET /api/v1/reports",
  input: listReportsSchema,
  async tell(ctx, query) {
    const answer = await list(ctx, query);
    const lines = answer.items.map(
      ({ id, from, to, running, signedOff }) =>
        `- ${id}: ${from} to ${to}${running ? ", running" : ""}${signedOff === null ? "" : `, signed off by ${signedOff.by}`}`,
    );
    return { answer, words: lines.length === 0 ? "Nothing is known yet: no report." : lines.join("\n") };
  },
});
