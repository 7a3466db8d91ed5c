import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import type { SetCalendarDay } from "@/lib/workdays/calendarAnswer";
import { restoreCalendarDay } from "@/lib/workdays/restoreCalendarDay";
import { type CalendarPlace, setCalendarDay } from "@/lib/workdays/setCalendarDay";

type Params = CalendarPlace & Record<string, string>;

export const PUT = route<Params>({ permission: "settings:write" }, async (ctx, request, place) =>
  Response.json(await setCalendarDay(ctx, place, (await readJson(request)) as SetCalendarDay)),
);

export const DELETE = route<Params>({ permission: "settings:write" }, async (ctx, _request, place) =>
  Response.json(await restoreCalendarDay(ctx, place)),
);
