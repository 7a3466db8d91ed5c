import type { Preset } from "@/lib/imports/presets/preset";
import { presets } from "@/lib/imports/presets/presets";
import type { Recognition } from "@/lib/imports/recognition/recognition";

/**
 * The products whose exports are known, for a file of this format, those first that it looks like. None where days or
 * numbers may be read in two ways: a preset asks nothing.
 */
export function offeredPresets({ format, columns, presets: likely }: Recognition): readonly Preset[] {
  const asked = columns.some(({ looks }) => isAsked(looks));
  const place = (name: string) => (likely.includes(name) ? likely.indexOf(name) : likely.length);
  return presets
    .filter(({ complete }) => !asked || complete === true)
    .filter(({ name, format: formats }) => !general.has(name) && formats.includes(format))
    .toSorted((one, other) => place(one.name) - place(other.name));
}

/** Those that are no product's own, but what is chosen as the kind of the file. */
const general = new Set(["event-log", "xes", "agent-usage", "payroll", "advertising"]);

function isAsked(looks: Recognition["columns"][number]["looks"]): boolean {
  return (
    (looks.kind === "time" && looks.ask !== undefined) || (looks.kind === "number" && looks.decimal === "ask")
  );
}
