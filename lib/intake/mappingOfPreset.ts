import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Mapping } from "@/lib/imports/mapping";
import { presets } from "@/lib/imports/presets/presets";
import { importFault } from "@/lib/intake/mappingOf";
import { recogniseImport } from "@/lib/intake/recogniseImport";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * The mapping that a preset makes of a kept file. Times without an offset are of `zone`, or of the organisation's.
 * @throws Fault `forbidden`, `not-found`; `invalid` for a preset that there is not, or a file that is not of its kind
 */
export async function mappingOfPreset(ctx: Ctx, id: string, input: unknown): Promise<Mapping> {
  const { preset: name, process, zone } = parse(mappingOfPresetSchema, input);
  const preset = presets.find((each) => each.name === name);
  if (!preset) {
    throw new Fault("invalid", `There is no preset ${name}: ${presets.map((each) => each.name).join(", ")}.`);
  }
  const recognition = await recogniseImport(ctx, id);
  if (!preset.format.includes(recognition.format)) {
    const detail = `The file is ${recognition.format}: the preset ${name} reads ${preset.format.join(", ")}.`;
    throw new Fault("invalid", detail);
  }
  try {
    return preset.mapping({ process, zone: zone ?? (await zoneOf(ctx)), recognition });
  } catch (error) {
    throw importFault(error);
  }
}

export const mappingOfPresetSchema = z.object({
  preset: z.string().max(100),
  process: z.string().trim().min(1).max(100).optional(),
  zone: z.string().max(100).optional(),
});

async function zoneOf(ctx: Ctx): Promise<string> {
  const [row] = await statements(ctx, (run) =>
    run<{ timezone: string }>("select timezone from organisation where organisation_id = $1::uuid", [
      ctx.org,
    ]),
  );
  return row?.timezone ?? "UTC";
}
