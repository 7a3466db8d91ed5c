import type { Row } from "@/lib/report/render/csv/row";
import type { ReportAction } from "@/lib/report/reportSchema";

type Effect = NonNullable<ReportAction["measured"]>;

/** What something did to a figure: of its own process, of the others meanwhile, and the one less the other. */
export function effectRows(of: Row, { own, others, effect, complete, drop }: Effect): Row[] {
  const state = complete ? "complete" : "running";
  const compared = (what: string, found: Effect["own"]): Row[] =>
    found === null
      ? []
      : [
          ...(["before", "after"] as const).map((side): Row => {
            const { start, end, ...figure } = found[side];
            return { ...of, what: `${what}.${side}`, from: start, to: end, ...figure };
          }),
          ...(found.difference === null ? [] : [{ ...of, what: `${what}.difference`, ...found.difference }]),
        ];
  return [
    ...compared("own", own),
    ...compared("others", others),
    { ...of, what: "effect", state, ...effect },
    ...(drop === null
      ? []
      : [{ ...of, what: "drop", from: drop.droppedOn, to: drop.recoveredOn, value: drop.days }]),
  ];
}
