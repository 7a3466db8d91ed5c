import { daysInclusive } from "@/lib/calendar/days";
import type { Beginning } from "@/lib/sources/readBeginning";

export const checklistItems = [
  "people",
  "sales",
  "margin",
  "process",
  "source",
  "cases",
  "history",
  "roadmap",
] as const;

/** One thing that the first figure needs: how it is there, or the place where it is brought. */
export interface ChecklistItem {
  item: (typeof checklistItems)[number];
  /** what is there of it; null: nothing is */
  is:
    | {
        how: "peopleCounted" | "peopleTyped" | "salesData" | "salesTyped" | "cases" | "history" | "roadmap";
        day: string;
      }
    | { how: "marginTyped" | "goods" }
    | { how: "process" | "source"; count: number }
    | null;
  /** of the last 90 days those that are there, where not all are */
  short?: { day: string; days: number };
  /** where it is brought, below the organisation */
  at: string;
}

/** So many days before today are asked for, even if all of them by hand: they are the starting line. */
export const historyDays = 90;

/** What is there and what is missing until the first figure stands, in the order in which it is brought. */
export function checklistOf(beginning: Beginning, today: string): ChecklistItem[] {
  const { since, typed, firstClosed, roadmapStart, processes, sources } = beginning;
  const day = <How extends string>(how: How, of: string | null) => (of === null ? null : { how, day: of });
  const days = firstClosed === null ? 0 : daysInclusive(firstClosed, today) - 1;
  const enough = firstClosed !== null && days >= historyDays;
  return [
    {
      item: "people",
      is: day("peopleCounted", since.people) ?? day("peopleTyped", typed.people),
      at: "/start?as=owner",
    },
    {
      item: "sales",
      is: day("salesData", since.sales) ?? day("salesTyped", typed.sales),
      at: "/start?as=owner",
    },
    {
      item: "margin",
      is: beginning.goods ? { how: "goods" } : beginning.margin ? { how: "marginTyped" } : null,
      at: "/settings/margins",
    },
    {
      item: "process",
      is: processes > 0 ? { how: "process", count: processes } : null,
      at: "/start?as=manager",
    },
    { item: "source", is: sources > 0 ? { how: "source", count: sources } : null, at: "/start?as=wiring" },
    { item: "cases", is: day("cases", firstClosed), at: "/data/imports" },
    {
      item: "history",
      is: enough ? { how: "history", day: firstClosed } : null,
      ...(firstClosed !== null && !enough ? { short: { day: firstClosed, days } } : {}),
      at: "/data/imports",
    },
    { item: "roadmap", is: day("roadmap", roadmapStart), at: "/roadmap" },
  ];
}
