import { addDays } from "@/lib/calendar/days";
import { noonIn } from "@/lib/calendar/noonIn";
import { addAction } from "@/lib/report/addAction";
import { changeAction } from "@/lib/report/changeAction";
import { addComment } from "@/lib/report/comments";
import { periodOf, previousPeriod } from "@/lib/report/period";
import { signOff } from "@/lib/report/signOff";
import { story } from "@/lib/sample/story";
import type { SamplePeople } from "@/lib/sample/writeRoadmap";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * What the firm's people did with their reports: signed the weeks off in which a line was due, and the last ones but the
 * latest; decided, dropped, did and said a few things. Each through the verb that anyone's goes through, at noon of its
 * day, or now where that is still to come.
 */
export async function writeReports(
  ctx: Ctx,
  people: SamplePeople,
  { start, timezone, locale }: { start: string; timezone: string; locale: "en" | "zh" },
): Promise<void> {
  const by = (who: keyof SamplePeople, day: string): Ctx => {
    const noon = noonIn(day, timezone);
    return { ...ctx, actor: people[who], now: noon < ctx.now ? noon : ctx.now };
  };
  const weekOf = (day: number) => periodOf(addDays(start, day), "week");
  const latest = previousPeriod(weekOf(story.today));

  const [fulfilled, dropped, open] = decided;
  const { id: done } = await addAction(
    by("service", addDays(start, fulfilled.day)),
    weekOf(fulfilled.day).id,
    {
      ...{ title: fulfilled.title[locale], process: "fulfilment", kpi: "aar", expected: 0.02 },
      due: addDays(start, fulfilled.day + 4),
    },
  );
  await changeAction(by("service", addDays(start, fulfilled.day + 3)), done, { state: "done" });
  const { id: given } = await addAction(
    by("operations", addDays(start, dropped.day)),
    weekOf(dropped.day).id,
    {
      title: dropped.title[locale],
      process: "service",
    },
  );
  await changeAction(by("operations", addDays(start, dropped.day + 8)), given, { state: "dropped" });
  // decided in the report that is read today
  await addAction(by("operations", addDays(latest.to, 1)), latest.id, {
    ...{ title: open.title[locale], process: "books", kpi: "aar", expected: 0.05 },
    due: addDays(latest.to, 12),
  });
  await addComment(by("owner", addDays(latest.to, 1)), latest.id, { body: comment[locale] });

  const monday = (day: number) => previousPeriod(weekOf(day));
  const weeks = [...signedFor.map(monday), previousPeriod(previousPeriod(latest)), previousPeriod(latest)];
  for (const week of weeks) await signOff(by("owner", addDays(week.to, 1)), week.id);
  const month = previousPeriod(periodOf(addDays(start, story.endToEndEnds), "month"));
  await signOff(by("owner", addDays(month.to, 1)), month.id);
}

/** The last four weeks, and one more, before the end of the second phase. */
const signedFor = [28, 21, 14, 7, 0].map((back) => story.endToEndEnds - back);

const decided = [
  {
    day: 118,
    title: {
      en: "Name the gift box on the packing list, so that nobody has to ask",
      zh: "装箱单写明礼盒款式，不用再问",
    },
  },
  { day: 112, title: { en: "A second agent for complaints", zh: "给投诉再上一个智能体" } },
  {
    day: story.today,
    title: {
      en: "Ask suppliers for the invoice number on every invoice",
      zh: "让供应商在每张发票上写全发票号",
    },
  },
] as const;

const comment = {
  en: "Bookkeeping first: without invoice numbers nothing moves there.",
  zh: "先管做账：没有发票号，那里就动不了。",
};
