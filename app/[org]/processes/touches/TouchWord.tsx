import type { Touches } from "@/lib/cases/touchesAnswer";
import { useTouchName } from "./useTouchName";

/** A touch by its name. */
export function TouchWord({ touch }: { touch: Pick<Touches["items"][number], "kind" | "step" | "reason"> }) {
  return <span className="block min-w-32 break-words">{useTouchName()(touch)}</span>;
}
