import { addDays } from "@/lib/calendar/days";
import { compared } from "@/lib/change/recovery";
import type { Line } from "@/lib/report/document";
import type { Report, ReportAction } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** What was decided before: whether it was done, what was expected of it, and what it did. */
export function lastActionsSection({ lastActions }: Report, words: ReportWords): Line[] {
  if (lastActions.length === 0) return [[words.t("none.lastActions")]];
  return lastActions.map((action) => [sentence(action, words, true)]);
}

/** What is decided now. */
export function actionsSection({ actions }: Report, words: ReportWords): Line[] {
  if (actions.length === 0) return [[words.t("none.actions")]];
  return actions.map((action) => [sentence(action, words, action.state !== "open")]);
}

function sentence(action: ReportAction, words: ReportWords, withOutcome: boolean): string {
  const { t, day, points, process, kpi: name } = words;
  const { title, kpi, expected, owner, due } = action;
  const said = t("action", { title, process: process(action.process) });
  const parts = [
    t(owner.member || owner.id === null ? "who" : "whoLeft", { owner: owner.name }),
    ...(due === null ? [] : [t("due", { day: day(due) })]),
    ...(withOutcome ? [outcome(action, words)] : []),
    ...(kpi !== null && expected !== null
      ? [t("expected", { kpi: name(kpi), points: points(expected) })]
      : []),
    ...(withOutcome && action.state === "done" ? [measured(action, words)] : []),
  ];
  return t("pair", { kpi: said, text: parts.join(t("comma")) });
}

function outcome({ state, ended, late }: ReportAction, { t, day }: ReportWords): string {
  if (state === "open" || ended === null) return t(late ? "outcome.late" : "outcome.open");
  return t(`outcome.${state}`, { day: day(ended) });
}

/** In points, with the interval; of one held against others that is said. */
function measured({ kpi, measured: found, ended }: ReportAction, words: ReportWords): string {
  const { t, trend, points, day } = words;
  if (kpi === null) return t("measured.nothing");
  if (!found?.effect || ended === null) return t("measured.early");
  const { value, low, high } = found.effect;
  const held = found.others === null ? points(value) : trend("effect.against", { points: points(value) });
  const figures = { points: held, low: points(low), high: points(high) };
  const clear = low > 0 || high < 0;
  if (!found.complete) return t("measured.soFar", { ...figures, day: day(addDays(ended, compared)) });
  return t(clear ? "measured.clear" : "measured.unclear", figures);
}
