import type { Draft } from "./draft";
import { missingColumn } from "./missingColumn";

/** Rules for a payroll: so many people in a role from a day on. */
export function suggestPayroll(draft: Draft): object[] {
  const time = draft.time("time", "from", "opened");
  const role = draft.text("role") ?? "staff";
  const fte = draft.number("fte");
  if (time === undefined) throw missingColumn("a payroll", "the day from which each line is in force");
  if (fte === undefined) throw missingColumn("a payroll", "the number of people (FTE)");
  return [
    {
      type: "headcount.set",
      id: `${role}/{${time.column}}`,
      time,
      data: { role, fte, monthlySalary: draft.number("salary"), currency: draft.text("currency") },
    },
  ];
}
