import { useTranslations } from "next-intl";
import type { State } from "./StateMark";
import { StateShape } from "./StateShape";

export type Gate = "ready" | "keep_reviewing" | "not_yet" | "watched" | "red_line" | "no_gate" | "no_line";

const shapes: Record<Gate, State> = {
  ready: "met",
  watched: "on_track",
  keep_reviewing: "at_risk",
  not_yet: "off_track",
  red_line: "off_track",
  no_gate: "no_data",
  no_line: "no_data",
};

/** How a process stands at the precision wall, in the shapes that states have everywhere. */
export function GateMark({
  gate,
  more,
  hideWord = false,
}: {
  gate: Gate;
  more: number | null;
  /** a sentence beside it says it */
  hideWord?: boolean;
}) {
  const t = useTranslations("gate");
  return (
    <span className="inline-flex items-center gap-1 text-meta text-ink-2">
      <StateShape state={shapes[gate]} />
      {hideWord
        ? null
        : gate === "keep_reviewing" && more !== null
          ? t("reviewMore", { count: more })
          : t(gate)}
    </span>
  );
}
