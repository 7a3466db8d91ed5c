import { caseQuery } from "@/lib/cases/caseQuery";
import { listCases as list } from "@/lib/cases/listCases";
import { tool } from "@/lib/mcp/tool";

export const listCases = tool({
  name: "list_cases",
  title: "Cases, also those behind a figure",
  description:
    "Lists cases (tickets, orders, quotes …), the newest first. Use it to show what a figure is made of: with " +
    "counts=aar.numerator (or any share and numerator or denominator), closedFrom and closedTo the list is as long as the " +
    "figure says. Also by process, level (autonomous, supervised, assisted, manual), resolution, state, by what alone " +
    "kept them from being autonomous (touch), or by part of an id (search). Pages by cursor. For one of them use get_case.",
  permission: "figures:read",
  endpoint: "GET /api/v1/cases",
  input: caseQuery,
  async tell(ctx, query) {
    const answer = await list(ctx, query);
    const total = answer.total === null ? "More than 10,000" : String(answer.total);
    const lines = answer.items
      .slice(0, shown)
      .map(
        ({ process, case: id, level, resolution, closedOn }) =>
          `- ${process} / ${id}: ${level}, ${closedOn === null ? "open" : `${resolution ?? "closed"} on ${closedOn}`}`,
      );
    return {
      answer,
      words: [
        `${total} cases; ${answer.items.length} on this page${answer.next === null ? "" : ", more with the cursor in `next`"}.`,
        ...lines,
        ...(answer.items.length > shown ? ["…"] : []),
      ].join("\n"),
    };
  },
});

const shown = 10;
