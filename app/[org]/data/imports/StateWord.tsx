import { useTranslations } from "next-intl";
import type { State } from "@/app/_components/StateMark";
import { StateShape } from "@/app/_components/StateShape";
import type { ImportState } from "./shapes";

const shapes: Record<ImportState, State> = {
  arriving: "on_track",
  draft: "no_data",
  checking: "on_track",
  running: "on_track",
  done: "met",
  failed: "off_track",
  cancelled: "at_risk",
  undoing: "on_track",
  undone: "no_data",
};

/** The state of an import by shape, colour and word. */
export function StateWord({ state }: { state: ImportState }) {
  const t = useTranslations("imports.state");
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StateShape state={shapes[state]} />
      {t(state)}
    </span>
  );
}
