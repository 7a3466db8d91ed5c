import { z } from "zod";
import { listCandidates } from "@/lib/handover/listGates";
import { tool } from "@/lib/mcp/tool";

export const getNextHandover = tool({
  name: "get_next_handover",
  title: "What to hand over next",
  description:
    "Ranks what could be handed over to an agent next (a process, its cases up to an amount, or one of its steps) by what " +
    "it would save × how well it is proved, with a verdict: hand_over, review (how many more), hold (days), " +
    "not_precise_enough, not_yet, dearer, nothing_to_save, red_line, watched. Use it for “what should we automate next”. " +
    "Handing over itself is decided by a person, on the page of the process.",
  permission: "figures:read",
  endpoint: "GET /api/v1/gates/next",
  input: z.strictObject({}),
  async tell(ctx) {
    const items = await listCandidates(ctx);
    const lines = items.map(({ process, name, step, upTo, verdict, more, monthly, by }, at) => {
      const part = step === null ? (upTo === null ? "" : `, up to ${upTo}`) : `, step ${step}`;
      const reviews = more === null || more === 0 ? "" : `, ${more} more reviews`;
      const saving = monthly === null ? "saving not known" : `${monthly} a month`;
      return `${at + 1}. ${name} [${process}]${part}: ${verdict}${reviews}${by === null ? "" : `, by ${by}`}; ${saving}`;
    });
    return {
      answer: { items, next: null },
      words: lines.length === 0 ? "No process with automated cases." : lines.join("\n"),
    };
  },
});
