import { Decimal } from "decimal.js";
import type { SentEvent } from "../event";
import type { FirmSettings } from "../settings";
import { dayIn } from "./days";
import { earlier } from "./earlier";

/** Who is employed on each day, and what an hour of each role costs. */
export interface Staff {
  /** heads on a day; null before anyone was counted */
  heads(day: string): Decimal | null;
  /** null: unpriced */
  hourly(role: string, day: string): Decimal | null;
  /** Σ FTE × salary × load factor a month; null when it cannot be told */
  payroll(day: string): Decimal | null;
}

const loadFactor = "1.67";
const productiveHours = 160;

export function staff(events: readonly SentEvent[], { timezone }: FirmSettings): Staff {
  const sets = events.filter(({ type }) => type === "headcount.set").sort(earlier);
  const onDay = remembered((day) => {
    const roles = new Map<string, Role>();
    for (const { time, data } of sets) {
      if (dayIn(timezone, time) > day) continue;
      roles.set(data.role ?? "", {
        fte: new Decimal(data.fte ?? 0),
        salary: data.monthlySalary === undefined ? null : new Decimal(data.monthlySalary),
      });
    }
    return { roles, mean: mean([...roles.values()]) };
  });
  return {
    heads(day) {
      const { roles } = onDay(day);
      return roles.size === 0
        ? null
        : [...roles.values()].reduce((sum, { fte }) => sum.plus(fte), new Decimal(0));
    },
    hourly(role, day) {
      const { roles, mean: usual } = onDay(day);
      const salary = roles.get(role)?.salary ?? usual;
      return salary === null ? null : salary.times(loadFactor).div(productiveHours);
    },
    payroll(day) {
      const { roles, mean: usual } = onDay(day);
      if (![...roles.values()].some(({ salary }) => salary !== null)) return null;
      let sum = new Decimal(0);
      for (const { fte, salary } of roles.values()) {
        const pay = salary ?? usual;
        if (pay === null && !fte.isZero()) return null;
        sum = sum.plus(fte.times(pay ?? 0));
      }
      return sum.times(loadFactor);
    },
  };
}

interface Role {
  fte: Decimal;
  salary: Decimal | null;
}

/** FTE-weighted, over the roles that have a salary. */
function mean(roles: Role[]): Decimal | null {
  let [heads, pay] = [new Decimal(0), new Decimal(0)];
  for (const { fte, salary } of roles) {
    if (salary === null) continue;
    heads = heads.plus(fte);
    pay = pay.plus(fte.times(salary));
  }
  return heads.isZero() ? null : pay.div(heads);
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
