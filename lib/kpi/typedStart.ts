import { addDays } from "@/lib/calendar/days";
import { type Exact, Exact as ExactNumber, zero } from "@/lib/kpi/exact";
import type { Headcount } from "@/lib/kpi/roster";

/** What was typed of the firm, in force from a day until the next that was typed. Amounts are a month. */
export interface TypedRow {
  day: string;
  people: string | null;
  pay: string | null;
  sales: string | null;
  ads: string | null;
}

/** The first day on which data of its own stand in the place of what was typed; null: none has come. */
export interface DataSince {
  people: string | null;
  sales: string | null;
  ads: string | null;
}

export interface TypedStart {
  rows: readonly TypedRow[];
  since: DataSince;
}

/**
 * The rule of the typed start, in its one place. What somebody types of the firm counts on each day from its own day on
 * until the first day with data of the same kind, and never again from there on, so that nothing is counted twice:
 *
 * - people and their mean monthly pay: until the first `headcount.set`;
 * - sales a month: until the day of the first order;
 * - advertising a month: until the first day of the first ledger entry of category `acquisition`.
 *
 * A day has 12/365 of a month's amount. Goods of typed sales cost sales × (1 − the firm's estimated margin in force).
 * Data that go (an undone import) let what was typed count again. What counts is marked as an estimate.
 */
export function typedOn({ rows, since }: TypedStart, day: string): { sales: Exact; ads: Exact } {
  const row = rows.findLast((known) => known.day <= day);
  const daily = (amount: string | null | undefined, until: string | null) =>
    amount == null || (until !== null && day >= until) ? zero : new ExactNumber(amount).times(12).div(365);
  return { sales: daily(row?.sales, since.sales), ads: daily(row?.ads, since.ads) };
}

/** The role under which typed people stand in the roster: no event can have it. */
export const typedRole = "";

/**
 * Headcounts with the typed people before them: a role of its own, which ends where people are counted.
 * @param counted those of events, in their order
 */
export function withTypedPeople(
  { rows, since }: TypedStart,
  counted: readonly Headcount[],
  lastDay: string,
): Headcount[] {
  const until = since.people;
  const typed = rows
    .filter(({ day }) => until === null || day < until)
    .map(({ day, people, pay }) => ({ day, role: typedRole, fte: people ?? "0", salary: pay }));
  const pay = typed.at(-1)?.salary ?? null;
  const end =
    typed.length > 0 && until !== null && until <= lastDay
      ? [{ day: until, role: typedRole, fte: "0", salary: pay }]
      : [];
  return [...typed, ...end, ...counted];
}

/** Whether typed people count on a day. */
export function peopleTypedOn({ rows, since }: TypedStart, day: string): boolean {
  if (since.people !== null && day >= since.people) return false;
  return rows.findLast((known) => known.day <= day)?.people != null;
}

/** The days on which something of it begins or ends to count. */
export function typedChanges({ rows, since }: TypedStart): string[] {
  if (rows.length === 0) return [];
  return [...rows.map(({ day }) => day), ...Object.values(since).filter((day) => day !== null)];
}

/** The last day on which a typed part counted; null where it still does, or never was typed before data. */
export function lastTypedDay(rows: readonly Pick<TypedRow, "day">[], since: string | null): string | null {
  const [first] = rows;
  return first && since !== null && since > first.day ? addDays(since, -1) : null;
}
