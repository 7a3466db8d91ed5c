import { useTranslations } from "next-intl";
import { StateShape } from "./StateShape";

export const states = ["met", "on_track", "at_risk", "off_track", "no_data"] as const;
export type State = (typeof states)[number];

/** Colour and shape and word: any one of them is enough. */
export function StateMark({
  state,
  early = false,
  hideWord = false,
  word,
}: {
  state: State;
  /** no data for a verdict, because it is too early for one */
  early?: boolean;
  hideWord?: boolean;
  /** in place of the state's own */
  word?: string;
}) {
  const t = useTranslations("state");
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <StateShape state={state} />
      <span className={hideWord ? "sr-only" : "font-medium"}>{word ?? t(early ? "early" : state)}</span>
    </span>
  );
}
