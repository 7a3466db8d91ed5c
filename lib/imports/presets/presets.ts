import type { Preset } from "./preset";

/** Every preset, in the order in which they are listed. */
export const presets: readonly Preset[] = [];
