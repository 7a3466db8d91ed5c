import { presets } from "@/lib/imports/presets/presets";

/** Whether everything in a file that is read by this preset is known by its header: a template of our own. */
export function isComplete(preset: string | null | undefined): boolean {
  return presets.some(({ name, complete }) => name === preset && complete === true);
}
