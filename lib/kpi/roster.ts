import { lastUpTo } from "@/lib/calendar/lastUpTo";
import { type Exact, Exact as ExactNumber, zero } from "@/lib/kpi/exact";

/** Who is employed on a day: heads and monthly salary by role; salaries in the organisation's currency. */
export type Roster = ReadonlyMap<string, { fte: Exact; salary: Exact | null }>;

export interface Headcount {
  day: string;
  role: string;
  fte: string;
  /** null: the role has no salary in force */
  salary: string | null;
}

/**
 * The roster in force on a day: for each role its last headcount up to that day.
 * @param headcounts in the order of (time, source, id)
 */
export function rosterOn(headcounts: readonly Headcount[], day: string): Roster {
  const count = lastUpTo(headcounts, day, (set) => set.day) + 1;
  const known = latest.get(headcounts);
  if (known?.count === count) return known.roster;
  // days are mostly asked for in their order: what is in force on the next is that of the last and what changed since
  const goesOn = known !== undefined && known.count < count;
  const roster = new Map<string, { fte: Exact; salary: Exact | null }>(goesOn ? known.roster : []);
  for (const set of headcounts.slice(goesOn ? known.count : 0, count)) {
    roster.set(set.role, {
      fte: new ExactNumber(set.fte),
      salary: set.salary === null ? null : new ExactNumber(set.salary),
    });
  }
  latest.set(headcounts, { count, roster });
  return roster;
}

/** The roster that was asked for last, and of how many headcounts it is made. */
const latest = new WeakMap<readonly Headcount[], { count: number; roster: Roster }>();

/** Σ FTE in force. */
export function heads(roster: Roster): Exact {
  return [...roster.values()].reduce((sum, { fte }) => sum.plus(fte), zero);
}

/** The FTE-weighted mean salary over the roles that have one; null when none has, or they have no heads. */
export function meanSalary(roster: Roster): Exact | null {
  let fte: Exact = zero;
  let pay: Exact = zero;
  for (const role of roster.values()) {
    if (role.salary === null) continue;
    fte = fte.plus(role.fte);
    pay = pay.plus(role.fte.times(role.salary));
  }
  return fte.isZero() ? null : pay.div(fte);
}

/** A role's monthly salary; the mean where it has none; null when there is no mean either. */
export function salaryOf(roster: Roster, role: string): Exact | null {
  return roster.get(role)?.salary ?? meanSalary(roster);
}

/**
 * Σ FTE × monthly salary, a role without one taking the mean. Null when no role has one, or when heads without a
 * salary meet no mean, as the roles that have one are empty.
 */
export function payroll(roster: Roster): Exact | null {
  const roles = [...roster.values()];
  if (roles.every(({ salary }) => salary === null)) return null;
  const mean = meanSalary(roster);
  let sum: Exact = zero;
  for (const { fte, salary } of roles) {
    const pay = salary ?? mean;
    if (pay === null && !fte.isZero()) return null;
    sum = sum.plus(fte.times(pay ?? zero));
  }
  return sum;
}

/** What an hour of somebody on this monthly salary costs the firm: salary × load factor ÷ productive hours a month. */
export function hourlyRate(salary: Exact, firm: { loadFactor: Exact; productiveHours: Exact }): Exact {
  return salary.times(firm.loadFactor).div(firm.productiveHours);
}
