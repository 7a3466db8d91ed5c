import { readFile } from "node:fs/promises";
import { Fault } from "@/lib/contract/fault";
import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";
import { presets } from "@/lib/imports/presets/presets";
import { recogniseFile } from "@/lib/imports/recognition/recogniseFile";

/**
 * The mapping that a command was given, in a zone: a file of JSON, which names its own, or a preset for the
 * file that is to be read, whose times without an offset are then of that zone.
 */
export async function mappingOf(
  file: string,
  { mapping, preset: name, process }: { mapping?: string; preset?: string; process?: string },
): Promise<(zone: string) => Mapping> {
  if (mapping !== undefined) {
    const parsed = parseMapping(await json(mapping));
    return () => parsed;
  }
  const preset = presets.find((each) => each.name === name);
  if (preset === undefined)
    throw new Fault("invalid", `There is no preset ${name}: ${presets.map((each) => each.name).join(", ")}.`);
  const recognition = await recogniseFile(file);
  if (!preset.format.includes(recognition.format))
    throw new Fault(
      "invalid",
      `${file} is ${recognition.format}: the preset ${name} reads ${preset.format.join(", ")}.`,
    );
  return (zone) => preset.mapping({ process, zone, recognition });
}

async function json(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Fault("not-found", `There is no mapping ${file}.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault("invalid", `${file} is not JSON: ${(error as Error).message}`);
  }
}
