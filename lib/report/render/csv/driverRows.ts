import type { Row } from "@/lib/report/render/csv/row";
import type { Report } from "@/lib/report/reportSchema";

type Answer = Report["drivers"][number];

/**
 * What moved each figure: the figure itself before and after, its change, and the same of every driver, whose effects
 * add up to the change: `rate` and `mix` of a process, `effect` of a part of the cost.
 */
export function driverRows({ drivers }: Report): Row[] {
  return drivers.flatMap((answer) => [
    ...wholeRows(answer),
    ...answer.drivers.flatMap((driver) => partRows(answer, driver)),
  ]);
}

function wholeRows({ kpi, before, after, change, hollow = [] }: Answer): Row[] {
  return [
    { ...figureOf(before), section: "driver", kpi, what: "before", from: before.start, to: before.end },
    { ...figureOf(after), section: "driver", kpi, what: "after", from: after.start, to: after.end },
    { section: "driver", kpi, what: "change", from: after.start, to: after.end, value: change },
    ...hollow.map((reason): Row => ({ section: "hollow", kpi, what: reason })),
  ];
}

function partRows({ kpi, before, after }: Answer, driver: Answer["drivers"][number]): Row[] {
  const then = { from: before.start, to: before.end };
  const now = { from: after.start, to: after.end };
  if ("process" in driver) {
    const of = { section: "driver", kpi, process: driver.process };
    return [
      { ...figureOf(driver.before), ...of, what: "before", ...then },
      { ...figureOf(driver.after), ...of, what: "after", ...now },
      { ...of, what: "rate", ...now, value: driver.rate },
      { ...of, what: "mix", ...now, value: driver.mix },
    ];
  }
  const of = { section: "driver", kpi, text: `${driver.stage}.${driver.kind}` };
  return [
    { ...of, what: "before", ...then, value: driver.before },
    { ...of, what: "after", ...now, value: driver.after },
    { ...of, what: "effect", ...now, value: driver.effect },
  ];
}

function figureOf({
  value,
  numerator,
  denominator,
  low,
  high,
  completeness,
  provisional,
  estimated,
}: Omit<Answer["before"], "start" | "end">) {
  return { value, numerator, denominator, low, high, completeness, provisional, estimated };
}
