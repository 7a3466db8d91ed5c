import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { completeWeeks } from "@/lib/change/completeWeeks";
import { type Forecast, forecast } from "@/lib/change/forecast";
import type { ForecastAnswer } from "@/lib/change/forecastAnswer";
import type { ForecastQuery } from "@/lib/change/forecastQuery";
import { Fault } from "@/lib/contract/fault";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { Exact, rounded } from "@/lib/kpi/exact";
import { knownValue } from "@/lib/kpi/knownValue";
import { longestWindow } from "@/lib/kpi/longestWindow";
import { readDated } from "@/lib/kpi/readDated";
import { readPartsIn } from "@/lib/kpi/readParts";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What a KPI will be on a day to come, if it goes on as in the last twelve complete and settled weeks (Monday to
 * Sunday, in the organisation's zone), with an 80 % interval of a week's figure; a week's figure stands at its Sunday.
 * Units are those of the KPI. Weeks in which nothing was counted, or of whose cost nothing is known, are gaps.
 * @throws Fault `invalid` for a day that is past or over a year ahead, or a KPI that is not one of a process (or of the
 * whole organisation); `not-found` for a process that does not exist; `forbidden`
 */
export async function readForecast(ctx: Ctx, { kpi, on, process }: ForecastQuery): Promise<ForecastAnswer> {
  require(ctx, "figures:read");
  checkScope(kpi, process);
  return statements(
    ctx,
    async (run) => {
      // a day ahead, so that every zone's today is in
      const dated = await readDated(ctx.org, run, addDays(ctx.now.toISOString().slice(0, 10), 1));
      const today = dayInZone(ctx.now, dated.timezone);
      checkDay(on, today);
      const open = catalog[kpi].settles === "withWindow" ? longestWindow(dated, process) : 0;
      const { weeks, place } = completeWeeks(addDays(today, -1 - open));
      const [from, to] = [weeks[0]?.start ?? today, weeks.at(-1)?.end ?? today];
      const parts = await readPartsIn(ctx, run, { from, to, interval: "week", process });
      const points = weeks.map(({ x, ...week }, at) => ({
        x,
        ...week,
        value: knownValue(kpi, parts.point(week, parts.facts[at] ?? parts.total).kpis[kpi]),
      }));
      const places = points.flatMap(({ x, value }) => (value === null ? [] : [{ x, y: value }]));
      const found = forecast(places, place(on), { share: catalog[kpi].unit === "share" });
      return {
        kpi,
        on,
        process,
        timezone: dated.timezone,
        currency: dated.currency,
        points: points.map(({ x, ...point }) => point),
        ...(typeof found === "string"
          ? { forecast: null, silence: found }
          : { forecast: sixDecimals(found), silence: null }),
      };
    },
    snapshot,
  );
}

/** How far ahead can be asked. */
const furthest = 366;

function checkScope(kpi: ForecastQuery["kpi"], process: string | null): void {
  const { scope } = catalog[kpi];
  if (scope === "both" || scope === (process === null ? "organisation" : "process")) return;
  const detail =
    process === null
      ? "is a figure of one process: name it"
      : "is no figure of one process: leave process out";
  throw new Fault("invalid", `${kpi} ${detail}.`, {
    errors: [{ pointer: "/process", detail: `${kpi} ${detail}` }],
  });
}

function checkDay(on: string, today: string): void {
  if (on >= today && daysInclusive(today, on) <= furthest) return;
  const detail = `must be a day from ${today} to ${addDays(today, furthest - 1)}`;
  throw new Fault("invalid", `on ${detail}.`, { errors: [{ pointer: "/on", detail }] });
}

function sixDecimals({ value, low, high, early }: Forecast): Forecast {
  const round = (figure: number) => rounded(new Exact(figure));
  return { value: round(value), low: round(low), high: round(high), early };
}
