import { expect, test } from "vitest";
import type { TrendData } from "@/app/_components/charts/prepare/trend";
import { chinaDays } from "@/lib/workdays/chinaDays";
import { firmCalendar } from "@/lib/workdays/firmCalendar";
import { withOffDays } from "./withOffDays";

const china = { from: "0001-01-01", country: "CN", salesDays: ["doubleEleven"] } as const;
const calendar = firmCalendar([china], [], () => chinaDays);
const trend = (axis: TrendData["axis"]): TrendData => ({
  ...{ label: "", unit: "share", currency: "CNY", axis, today: "2026-11-22" },
  ...{ points: [], milestones: [], changes: [] },
});

test("holidays and sales days of the axis, named in the reader's language; what was made up for one is no mark", () => {
  const dates = trend({ kind: "dates", from: "2026-10-07", to: "2026-11-11" });
  expect(withOffDays(dates, calendar, "zh").offDays).toEqual([
    { day: "2026-10-07", name: "国庆节" },
    { day: "2026-11-11", name: "双11" },
  ]);
  expect(withOffDays(dates, calendar, "en").offDays?.[1]).toEqual({
    day: "2026-11-11",
    name: "Double Eleven",
  });
});

test("the roadmap is marked from before its start to its end, days to come too", () => {
  const roadmap = trend({ kind: "roadmap", start: "2026-10-29", from: -28, to: 180 });
  const days = withOffDays(roadmap, calendar, "en").offDays?.map(({ day }) => day) ?? [];
  expect([days[0], days.at(-1)]).toEqual(["2026-10-01", "2027-04-05"]);
});
