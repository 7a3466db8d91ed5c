import type { Courses } from "@/lib/roadmap/courses";

/** What criteria are read from. Days are `YYYY-MM-DD` in the organisation's zone. */
export interface Evidence {
  courses: Courses;
  handled: readonly Handled[];
  /** days on which anything is on record */
  active: ReadonlySet<string>;
  /** whether the firm works on a day, by its calendar */
  works: (day: string) => boolean;
  touched: readonly Touched[];
  signOffs: readonly SignOff[];
  /** of definitions; `current`: of the version that there is */
  approvals: readonly { kpi: string; day: string; current: boolean }[];
  /** the day on which each member came */
  members: readonly { role: string; day: string }[];
  decided: readonly Decided[];
  /** whether the audit log is as it was written; absent: not looked into */
  logIntact?: boolean;
  changes: readonly Watched[];
  /** those that stand */
  confirmations: readonly { criterion: string; day: string; note: string }[];
}

/** Closed cases of a day and a process. */
export interface Handled {
  day: string;
  process: string;
  cases: number;
  attributed: number;
  auto: number;
  agent: number;
  reviewed: number;
}

/** What people did on the cases that were closed on a day. */
export interface Touched {
  day: string;
  process: string;
  touches: number;
  /** of these approvals, decisions and exceptions */
  decisions: number;
}

export interface SignOff {
  /** `2026-W47` or `2026-10` */
  period: string;
  /** on which it was signed */
  day: string;
}

/** A decision that is on record, and whether the audit log has its line. */
export interface Decided {
  day: string;
  /** such as `handover.decided` */
  action: string;
  logged: boolean;
}

/** A change, and the falls that followed it. */
export interface Watched {
  day: string;
  title: string;
  /** null: of the whole firm */
  process: string | null;
  drops: readonly { droppedOn: string; recoveredOn: string | null; days: number | null }[];
}
