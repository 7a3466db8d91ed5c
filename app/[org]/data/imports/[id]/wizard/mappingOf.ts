import type { MappingProblem } from "@/app/[org]/data/imports/shapes";
import { withActors } from "@/lib/imports/actors/withActors";
import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { presets } from "@/lib/imports/presets/presets";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { suggest } from "@/lib/imports/recognition/suggest";
import { actorColumn } from "./actorColumn";
import type { Given } from "./given";
import { withoutRows } from "./withoutRows";

export type Mapped =
  | { mapping: Mapping; problems?: undefined }
  | { problems: readonly MappingProblem[]; mapping?: undefined };

/** The mapping that follows from a recognised file and from what was said of it; or why there is none yet. */
export function mappingOf(recognition: Recognition, given: Given): Mapped {
  try {
    const mapping = given.edited ?? ofPreset(recognition, given) ?? ofColumns(recognition, given);
    const column = actorColumn(mapping);
    const silent = column === null || Object.keys(given.actors).length === 0;
    return { mapping: silent ? mapping : withActors(mapping, column, given.actors) };
  } catch (error) {
    if (error instanceof ImportError) return { problems: error.problems };
    throw error;
  }
}

function ofPreset(recognition: Recognition, { preset, answers }: Given): Mapping | null {
  const { source, process, zone, encoding, times } = answers;
  const found = presets.find(({ name }) => name === preset);
  return found?.mapping({ source, process, zone, encoding, times, recognition }) ?? null;
}

function ofColumns(recognition: Recognition, { answers, notOrders }: Given): Mapping {
  const mapping = suggest(recognition, answers);
  const column = { ...recognition.roles, ...answers.roles }.status;
  const orders = (answers.kind ?? recognition.kind) === "orders";
  return orders && column && notOrders !== null ? withoutRows(mapping, column, notOrders) : mapping;
}
