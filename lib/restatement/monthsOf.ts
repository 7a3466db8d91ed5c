import { addDays, earlier, later } from "@/lib/calendar/days";

/** How many months are compared. */
const most = 12;

/**
 * The calendar months in which a change is looked for: those that have data, to the last of them, twelve at the most.
 * @param data first and last day with data, and today
 * @returns days `YYYY-MM-DD`, inclusive, from the first of a month; the last month ends today at the latest
 */
export function monthsOf(data: { first: string; last: string; today: string }): {
  from: string;
  to: string;
  earlier: boolean;
} {
  const lastMonth = monthOf(data.last);
  const from = later(monthOf(data.first), shifted(lastMonth, 1 - most));
  return {
    from,
    to: earlier(addDays(shifted(lastMonth, 1), -1), data.today),
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
