import { Temporal } from "temporal-polyfill";
import { transaction } from "@/lib/db/transaction";
import type { Asked } from "@/lib/delivery/deliverDue";
import type { Composed } from "@/lib/delivery/message";
import { env } from "@/lib/env";
import { settingsIn } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What channels are sent on Mondays and firsts: that the period has ended, and where its figures stand. */
export async function composeReport(ctx: Ctx, { occasion, locale }: Asked): Promise<Composed> {
  const { name, slug } = await transaction(ctx, (tx) => settingsIn(tx, ctx));
  const { from, to } = daysOf(occasion);
  const { subject, verdict, label } = words[locale];
  return {
    subject: subject(occasion, name),
    verdict: [verdict(from, to)],
    figures: [],
    sections: [],
    link: { label, url: `${env().NEXTAUTH_URL}/${slug}?from=${from}&to=${to}` },
    footer: [name],
  };
}

const words = {
  en: {
    subject: (occasion: string, name: string) => `${occasion}: ${name}`,
    verdict: (from: string, to: string) => `${from} to ${to} has ended; its figures stand in Handover.`,
    label: "Read the figures",
  },
  zh: {
    subject: (occasion: string, name: string) => `${occasion}：${name}`,
    verdict: (from: string, to: string) => `${from} 至 ${to} 已结束，数字在放手里。`,
    label: "查看数字",
  },
};

function daysOf(occasion: string): { from: string; to: string } {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(occasion) ?? [];
  if (year === undefined || week === undefined) {
    const first = Temporal.PlainDate.from(`${occasion}-01`);
    return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString() };
  }
  // the first week is the one that has the fourth of January
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(week) - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}
