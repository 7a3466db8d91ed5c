import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type ListedDefinition, listDefinitions } from "@/lib/definitions/listDefinitions";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { versionOf } from "@/lib/kpi/catalog/versionOf";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Approves definitions, each in the version that was read: all that are sent, or none. Approving again what is approved
 * changes nothing.
 * @returns every definition, as `listDefinitions`
 * @throws Fault `forbidden`; `invalid`; `conflict` when one of them is another by now
 */
export async function approveDefinitions(ctx: Ctx, input: ApproveDefinitions): Promise<ListedDefinition[]> {
  require(ctx, "settings:write");
  const { definitions } = parse(approveSchema, input);
  const kpis = kpiKeys.filter((key) => definitions[key] !== undefined);
  const changed = kpis.find((key) => definitions[key] !== versionOf(catalog[key]));
  if (changed !== undefined) {
    throw new Fault(
      "conflict",
      `The definition of ${changed} is another by now, ${versionOf(catalog[changed])}: read it again and approve that one.`,
      { kpi: changed },
    );
  }
  await statements(ctx, async (run) => {
    for (const kpi of kpis) {
      const version = versionOf(catalog[kpi]);
      const { kind, id } = ctx.actor;
      const added = await run(insert, [ctx.org, kpi, version, ctx.now, kind, id]);
      if (added.length === 0) continue;
      await record(run, ctx, {
        action: "definition.approved",
        subject: `definition:${kpi}`,
        after: { version },
      });
    }
  });
  return listDefinitions(ctx);
}

const insert = `
  insert into definition_approval (organisation_id, kpi, version, at, actor_kind, actor_id)
  values ($1::uuid, $2::text, $3::text, $4::timestamptz, $5::text, $6::text)
  on conflict (organisation_id, kpi, version) do nothing
  returning kpi`;

export const approveSchema = z.strictObject({
  definitions: z
    .partialRecord(z.enum(kpiKeys), z.string())
    .refine((given) => Object.keys(given).length > 0, "must name a definition")
    .meta({ description: "the version of each that was read and is approved, by its key" }),
});
export type ApproveDefinitions = z.input<typeof approveSchema>;
