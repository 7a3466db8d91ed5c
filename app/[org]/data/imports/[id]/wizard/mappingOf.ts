import type { MappingProblem } from "@/app/[org]/data/imports/shapes";
import { withActors } from "@/lib/imports/actors/withActors";
import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { presets } from "@/lib/imports/presets/presets";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { suggest } from "@/lib/imports/recognition/suggest";
import { actorColumn } from "./actorColumn";
import type { Given } from "./given";

export type Mapped =
  | { mapping: Mapping; problems?: undefined }
  | { problems: readonly MappingProblem[]; mapping?: undefined };

/** The mapping that follows from a recognised file and from what was said of it; or why there is none yet. */
export function mappingOf(recognition: Recognition, given: Given): Mapped {
  try {
    const mapping = given.edited ?? ofPreset(recognition, given) ?? suggest(recognition, given.answers);
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
