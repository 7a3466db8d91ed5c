import { isRealDay } from "@/lib/contract/daySchema";

type Rule = [
  holds: (query: Record<string, unknown>) => boolean,
  failure: { path: string[]; message: string },
];

/** That a question's last day is not before its first. */
export function notBefore(from: string, to: string): Rule {
  return [
    (query) => String(query[from]) <= String(query[to]),
    { path: [to], message: `must not be before ${from}` },
  ];
}

/** That a question is about no more days than this. */
export function notLongerThan(days: number, from: string, to: string): Rule {
  return [
    (query) => !isRealDay(String(query[from])) || daysBetween(String(query[from]), String(query[to])) < days,
    { path: [to], message: `must be within ${days} days of ${from}` },
  ];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
