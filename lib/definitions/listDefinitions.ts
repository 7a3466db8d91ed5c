import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { approvals } from "@/lib/definitions/sql/approvals.sql";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { versionOf } from "@/lib/kpi/catalog/versionOf";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Every definition with its version, and who approved it. An approval is of one version: after another one has come with
 * a new release, the definition is `changed` until that is approved, and tells the approval before.
 * @throws Fault `forbidden`
 */
export async function listDefinitions(ctx: Ctx): Promise<ListedDefinition[]> {
  require(ctx, "figures:read");
  const rows = z.array(approvalRow).parse(await statements(ctx, (run) => run(approvals, [ctx.org])));
  return kpiKeys.map((key) => {
    const { figure: _, ...definition } = catalog[key];
    const version = versionOf(catalog[key]);
    const own = rows.filter(({ kpi }) => kpi === key).map(({ kpi: _, ...approval }) => approval);
    const approval = own.find((one) => one.version === version) ?? own.at(-1) ?? null;
    const state = approval === null ? "never" : approval.version === version ? "approved" : "changed";
    return { ...definition, version, state, approval };
  });
}

const approved = z.object({
  version: z.string(),
  at: z.string(),
  by: z.object({
    kind: z.enum(["person", "key", "command"]),
    id: z.string(),
    /** of the person or the key, as long as there is one */
    name: z.string().nullable(),
  }),
});
const approvalRow = approved.extend({ kpi: z.string() });

const text = z.object({
  name: z.string(),
  meaning: z.string(),
  formula: z.string(),
  included: z.string(),
  excluded: z.string(),
  empty: z.string(),
});

export const definitionSchema = z.object({
  key: z.enum(kpiKeys),
  unit: z.enum(["share", "money", "moneyPerHead", "ratio", "hours"]),
  better: z.enum(["higher", "lower"]),
  scope: z.enum(["process", "organisation", "both"]),
  settles: z.enum(["withPeriod", "withWindow"]),
  text: z.object({ en: text, zh: text }),
  version: z
    .string()
    .meta({ description: "made of what the definition says: another definition has another one" }),
  state: z
    .enum(["approved", "changed", "never"])
    .meta({ description: "changed: another version was approved, not this one" }),
  approval: approved.nullable(),
});
export type ListedDefinition = z.output<typeof definitionSchema>;
