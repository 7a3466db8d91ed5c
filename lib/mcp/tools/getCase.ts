import { createTranslator } from "next-intl";
import { z } from "zod";
import { readCase } from "@/lib/cases/readCase";
import { storable } from "@/lib/contract/storable";
import { localeSchema } from "@/lib/mcp/localeSchema";
import { tool } from "@/lib/mcp/tool";
import { messagesOf } from "@/lib/words/messagesOf";

export const getCase = tool({
  name: "get_case",
  title: "One case, and why it counts",
  description:
    "Reads one case: every event in order with who did it, how long it took and what it cost, and why the case counts, or " +
    "does not, for automation (aar) and for first-contact resolution (fcr). Use it after list_cases, or when somebody " +
    "names a case.",
  permission: "figures:read",
  endpoint: "GET /api/v1/cases/{process}/{case}",
  input: z.strictObject({
    process: storable.min(1).max(300).meta({ description: "the key of its process" }),
    case: storable.min(1).max(1_000).meta({ description: "its id" }),
    locale: localeSchema,
  }),
  async tell(ctx, { process, case: id, locale }) {
    const answer = await readCase(ctx, process, id);
    const why = createTranslator({ locale, messages: messagesOf(locale), namespace: "case.why" });
    const reasons = answer.why.map(
      ({ kpi, counts, reason, days = 0 }) =>
        `- ${kpi}: ${counts}. ${why(reason as Parameters<typeof why>[0], { days })}`,
    );
    return {
      answer,
      words: [
        `${answer.processName} / ${answer.case}: ${answer.level}, ${answer.closedAt === null ? "open" : `${answer.resolution} at ${answer.closedAt}`}; opened at ${answer.openedAt}; ${answer.timeline.length} events.`,
        ...reasons,
      ].join("\n"),
    };
  },
});
