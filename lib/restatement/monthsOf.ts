import { addDays, earlier, later } from "@/lib/calendar/days";

/** How many months are compared. */
const most = 12;

/**
 * The calendar months in which a change is looked for: the last twelve that have data, and from there to today, where a
 * change may bring the first; not where the data ended more than a year ago.
 * @param data first and last day with data, and today
 * @returns days `YYYY-MM-DD`, inclusive, from the first of a month; the last month ends today at the latest
 */
export function monthsOf(data: { first: string; last: string; today: string }): {
  from: string;
  to: string;
  earlier: boolean;
} {
  const lastMonth = monthOf(data.last);
  const recent = data.last > addDays(data.today, -365);
  const from = later(monthOf(data.first), shifted(lastMonth, 1 - most));
  return {
    from,
    to: recent ? data.today : earlier(addDays(shifted(lastMonth, 1), -1), data.today),
    earlier: data.first < from,
  };
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function shifted(month: string, months: number): string {
  const date = new Date(`${month}T00:00:00Z`);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}
