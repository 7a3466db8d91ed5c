import { gatesQuery } from "@/lib/handover/gatesAnswer";
import { listGates } from "@/lib/handover/listGates";
import { tool } from "@/lib/mcp/tool";

export const getGates = tool({
  name: "get_gates",
  title: "May a process be left to its agent?",
  description:
    "Reads, process by process, whether it may be left to its agent: by the cases that people reviewed and what a mistake " +
    "costs (state ready, keep_reviewing, not_yet, no_gate, red_line, watched), also up to an amount and step by step. Use " +
    "it for “can we let the agent do this alone”. What to hand over next, ranked: get_next_handover.",
  permission: "figures:read",
  endpoint: "GET /api/v1/gates",
  input: gatesQuery,
  async tell(ctx, query) {
    const items = await listGates(ctx, query);
    const lines = items.map(
      ({ process, name, state, k, n, required, more }) =>
        `- ${name} [${process}]: ${state}; ${k} of ${n} reviewed cases accepted${required === null ? "" : `, needs ${required}`}${more === null || more === 0 ? "" : `, ${more} more reviews`}`,
    );
    return {
      answer: { items, next: null },
      words: lines.length === 0 ? "No process with automated cases." : lines.join("\n"),
    };
  },
});
