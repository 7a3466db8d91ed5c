import type { Mapping } from "@/lib/imports/mapping";
import { ImportError } from "@/lib/imports/importError";
import { presets } from "@/lib/imports/presets/presets";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { suggest } from "@/lib/imports/recognition/suggest";
import type { MappingProblem } from "@/app/[org]/data/imports/shapes";
import type { Given } from "./given";
import { withActors } from "./withActors";
import { withoutRows } from "./withoutRows";

/** The mapping that follows from a recognised file and from what was said of it; or why there is none yet. */
export function mappingOf(
  recognition: Recognition,
  given: Given,
): { mapping: Mapping; problems?: undefined } | { problems: readonly MappingProblem[]; mapping?: undefined } {
  try {
    const mapping = given.edited ?? ofPreset(recognition, given) ?? ofColumns(recognition, given);
    return { mapping: withActors(mapping, given.actors) };
  } catch (error) {
    if (error instanceof ImportError) return { problems: error.problems };
    throw error;
  }
}

function ofPreset(recognition: Recognition, { preset, answers }: Given): Mapping | null {
  const { source, process, zone } = answers;
  const found = presets.find(({ name }) => name === preset);
  return found?.mapping({ source, process, zone, recognition }) ?? null;
}

function ofColumns(recognition: Recognition, { answers, notOrders }: Given): Mapping {
  const mapping = suggest(recognition, answers);
  const column = { ...recognition.roles, ...answers.roles }.status;
  const orders = (answers.kind ?? recognition.kind) === "orders";
  return orders && column && notOrders !== null ? withoutRows(mapping, column, notOrders) : mapping;
}
