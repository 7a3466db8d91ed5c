import { z } from "zod";
import { listDefinitions } from "@/lib/definitions/listDefinitions";
import { kpiKeys } from "@/lib/kpi/answer";
import { definitionText } from "@/lib/mcp/definitionText";
import { localeSchema } from "@/lib/mcp/localeSchema";
import { tool } from "@/lib/mcp/tool";

export const getDefinitions = tool({
  name: "get_definitions",
  title: "What the KPIs mean",
  description:
    "Reads how each KPI is defined: meaning, formula, what is counted and what is not, when it is unknown, its version and " +
    "whether the firm approved it. Use it before explaining a figure to somebody. With kpi: that one alone.",
  permission: "figures:read",
  endpoint: "GET /api/v1/definitions",
  inFull: true,
  input: z.strictObject({ kpi: z.enum(kpiKeys).optional(), locale: localeSchema }),
  async tell(ctx, { kpi, locale }) {
    const items = (await listDefinitions(ctx)).filter(({ key }) => kpi === undefined || key === kpi);
    return {
      answer: { items, next: null },
      words: items.map((definition) => definitionText(definition, locale)).join("\n\n"),
    };
  },
});
