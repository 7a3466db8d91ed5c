import { presets } from "@/lib/imports/presets/presets";

/** Whether a file that is read by this preset holds events or traces as they are: there are no columns to speak of. */
export function holdsEvents(preset: string | null | undefined): boolean {
  return presets.some(({ name, asSent }) => name === preset && asSent === true);
}
