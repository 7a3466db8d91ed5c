import type { Row } from "@/lib/report/render/csv/row";
import type { Report } from "@/lib/report/reportSchema";

/** The gates that moved, the stop rules that fired, and what could be handed over next. */
export function gateRows({ gates, stopped, next, from, to }: Report): Row[] {
  return [
    ...gates.flatMap(({ process, name, before, after, reviewed, accepted, low, required, more }): Row[] => {
      const of = { section: "gate", process, text: name };
      return [
        { ...of, what: "before", to: from, state: before },
        { ...of, what: "after", to, state: after, numerator: accepted, denominator: reviewed, low },
        { ...of, what: "required", value: required },
        { ...of, what: "more", value: more },
      ];
    }),
    ...stopped.map(
      ({ day, process, name, why }): Row => ({
        section: "stopped",
        process,
        what: why,
        from: day,
        text: name,
      }),
    ),
    ...next.flatMap(({ process, name, step, upTo, verdict, more, reviewed, monthly }): Row[] => {
      const of = {
        section: "next",
        process,
        state: verdict,
        text: step === null ? name : `${name} · ${step}`,
      };
      return [
        { ...of, what: "reviewed", value: reviewed },
        { ...of, what: "more", value: more },
        ...(upTo === null ? [] : [{ ...of, what: "upTo", value: upTo }]),
        ...(monthly === null ? [] : [{ ...of, what: "monthly", value: monthly }]),
      ];
    }),
  ];
}
