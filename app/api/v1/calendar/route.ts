import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import type { ChooseCalendar } from "@/lib/workdays/calendarAnswer";
import { chooseCalendar } from "@/lib/workdays/chooseCalendar";
import { readCalendarAnswer } from "@/lib/workdays/readCalendarAnswer";

export const GET = route({ permission: "settings:read" }, async (ctx, request) =>
  Response.json(await readCalendarAnswer(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);

export const PUT = route({ permission: "settings:write" }, async (ctx, request) =>
  Response.json(await chooseCalendar(ctx, (await readJson(request)) as ChooseCalendar)),
);
