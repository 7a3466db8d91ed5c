import type { Line } from "@/lib/report/document";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** The stop rules that fired, and the gates that opened or closed. */
export function gatesSection(
  { gates: moved, stopped }: Report,
  { t, gates, share, day }: ReportWords,
): Line[] {
  const lines = [
    ...stopped.map((stop) => t("stop", { day: day(stop.day), name: stop.name })),
    ...moved.map(({ name, before, after, accepted, reviewed, low, required, more }) => {
      const states = {
        name,
        before: before === null ? t("gateNone") : gates(before),
        after: gates(after),
      };
      const sentence =
        low === null || required === null
          ? t("gateShort", states)
          : t("gate", { ...states, accepted, reviewed, low: share(low), required: share(required) });
      return more === null || more === 0
        ? sentence
        : `${sentence}${t("semicolon")}${t("more", { count: more })}`;
    }),
  ];
  return lines.length > 0 ? lines.map((line) => [line]) : [[t("none.gates")]];
}
