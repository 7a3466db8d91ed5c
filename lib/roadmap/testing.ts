import { isWeekday } from "@/lib/calendar/isWeekday";
import type { Measure } from "@/lib/roadmap/courses";
import type { Evidence, Handled } from "@/lib/roadmap/evidence";

const nothing: Measure = () => null;

/** Evidence of which nothing is known but what is given. */
export function evidenceOf(
  given: Omit<Partial<Evidence>, "courses"> & { courses?: Partial<Evidence["courses"]> },
): Evidence {
  return {
    handled: [],
    active: new Set(),
    works: isWeekday,
    touched: [],
    signOffs: [],
    approvals: [],
    members: [],
    decided: [],
    changes: [],
    confirmations: [],
    ...given,
    courses: {
      aar: nothing,
      fcr: nothing,
      cts: nothing,
      marginPerHead: nothing,
      breakEven: nothing,
      ...given.courses,
    },
  };
}

/** Closed cases of a day. */
export function handledOn(day: string, counts: Partial<Handled> = {}): Handled {
  return { day, process: "desk", cases: 10, attributed: 10, auto: 0, agent: 0, reviewed: 0, ...counts };
}
