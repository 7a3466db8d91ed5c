import type { Row } from "@/lib/report/render/csv/row";
import type { Report } from "@/lib/report/reportSchema";

/** What people had to step in for: cases, and AAR as it would be without. */
export function touchRows({ touches, from, to }: Report): Row[] {
  if (touches === null) return [];
  const of = { section: "touch", from, to };
  return [
    { ...of, kpi: "aar", what: "aar", ...touches.aar },
    { ...of, what: "touched", value: touches.touched },
    { ...of, what: "several", value: touches.several },
    ...touches.items.flatMap(({ kind, step, reason, cases, aar }): Row[] => {
      const named = { ...of, state: kind, text: [step, reason].filter((name) => name !== null).join(" · ") };
      return [
        { ...named, what: "cases", value: cases },
        { ...named, kpi: "aar", what: "aar", ...aar },
      ];
    }),
  ];
}
