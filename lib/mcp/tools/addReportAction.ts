import { z } from "zod";
import { tool } from "@/lib/mcp/tool";
import { addActionSchema } from "@/lib/report/actionInput";
import { addAction } from "@/lib/report/addAction";

export const addReportAction = tool({
  name: "add_report_action",
  title: "Add an action to a report",
  description:
    "Adds a decision to the report of a week or a month: what is to be done, in which process, which KPI it should move by " +
    "how much (0.03 are three points), by when, and which member sees to it. Ask the person first: it stands in the report " +
    "that the firm reads, under the name of the key where no member is named. Each call adds another one.",
  permission: "report:write",
  endpoint: "POST /api/v1/reports/{period}/actions",
  writes: true,
  input: addActionSchema.extend({
    period: z.string().max(20).meta({ description: "a week as 2026-W46, a month as 2026-11" }),
  }),
  async tell(ctx, { period, ...action }) {
    const answer = await addAction(ctx, period, action);
    return { answer, words: `Added to the report of ${period}: “${action.title}” (action ${answer.id}).` };
  },
});
