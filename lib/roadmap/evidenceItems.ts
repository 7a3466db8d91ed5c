import { kpiKeys } from "@/lib/kpi/answer";
import type { Confirmable } from "@/lib/roadmap/confirmable";
import { during, recentChanges } from "@/lib/roadmap/criteria";
import type { Evidence } from "@/lib/roadmap/evidence";
import type { EvidenceItem } from "@/lib/roadmap/evidenceSchema";
import { isBack } from "@/lib/roadmap/isBack";
import { monthlyReviews } from "@/lib/roadmap/monthlyReviews";
import type { CriterionKey } from "@/lib/roadmap/phases";
import { signOffSpans } from "@/lib/roadmap/signOffSpans";
import { lastWorkingDays } from "@/lib/workdays/lastWorkingDays";

/** The criteria that are no figure of the catalog: what they are read from is a list. */
export type ListedKey = Exclude<CriterionKey, "aar30" | "aar60" | "breakEven">;

type Items = (evidence: Evidence, on: string) => EvidenceItem[];

/** What each criterion is read from on a day: `counted` adds up to its numerator or count, `of` to its denominator. */
export const evidenceItems: Record<ListedKey, Items> = {
  agentProcess: ({ handled }, on) => named(perProcess(during(handled, on), ["agent"])),
  threeProcesses: ({ handled }, on) => named(perProcess(during(handled, on), ["auto"])),
  eventsDaily: ({ active, works }, on) =>
    active.size === 0
      ? []
      : lastWorkingDays({ works }, on, 7).map((day) =>
          item({ name: day, day, counted: active.has(day) ? 1 : 0, of: 1 }),
        ),
  attributed: ({ handled }, on) => perProcess(during(handled, on), ["attributed", "cases"]),
  reviewed: ({ handled }, on) => perProcess(during(handled, on), ["reviewed", "auto"]),
  decisions: ({ touched }, on) => perProcess(during(touched, on), ["decisions", "touches"]),
  weeklySignedOff: ({ signOffs }, on) =>
    signOffSpans(signOffs, on).map(({ to, periods }) =>
      item({ name: periods.join(", "), day: to, counted: periods.length > 0 ? 1 : 0, of: 1 }),
    ),
  monthlyReviewed: ({ signOffs }, on) =>
    monthlyReviews(signOffs, on)
      .slice(-1)
      .map(({ period, day }) => item({ name: period, day, counted: 1 })),
  definitionsApproved: ({ approvals }, on) =>
    kpiKeys.map((kpi) => {
      const found = approvals.find((one) => one.kpi === kpi && one.day <= on);
      return item({ name: kpi, day: found?.day ?? null, counted: found ? 1 : 0, of: 1 });
    }),
  rolesGiven: ({ members }, on) => {
    const known = members.filter(({ day }) => day <= on);
    return [...new Set(known.map(({ role }) => role))].map((role) =>
      item({ name: role, day: known.find((one) => one.role === role)?.day ?? null, counted: 1 }),
    );
  },
  auditIntact: ({ decided, logIntact = true }, on) => [
    ...(logIntact ? [] : [item({ name: "audit.broken", counted: 0, of: 1 })]),
    ...decided
      .filter(({ day }) => day <= on)
      .toReversed()
      .map(({ day, action, logged }) => item({ name: action, day, counted: logged ? 1 : 0, of: 1 })),
  ],
  recovered: ({ changes }, on) =>
    recentChanges(changes, on).map((change) =>
      item({
        name: change.title,
        process: change.process,
        day: change.day,
        counted: isBack(change, on) ? 1 : 0,
        of: 1,
      }),
    ),
  knowledgeListed: confirmed("knowledgeListed"),
  writtenBack: confirmed("writtenBack"),
  rolesPaid: confirmed("rolesPaid"),
};

function confirmed(key: Confirmable): Items {
  return ({ confirmations }, on) =>
    confirmations
      .filter(({ criterion, day }) => criterion === key && day <= on)
      .map(({ note, day }) => item({ name: note, day, counted: 1 }));
}

function item(of: Pick<EvidenceItem, "name" | "counted"> & Partial<EvidenceItem>): EvidenceItem {
  return { process: null, day: null, of: null, ...of };
}

/** The sums of one or two columns by process; processes without any are left out. */
function perProcess<Name extends string>(
  rows: readonly ({ process: string } & Record<Name, number>)[],
  [counted, of]: readonly [Name, Name?],
): EvidenceItem[] {
  const sums = new Map<string, { counted: number; of: number }>();
  for (const row of rows) {
    const sum = sums.get(row.process) ?? { counted: 0, of: 0 };
    sum.counted += row[counted];
    sum.of += of === undefined ? 0 : row[of];
    sums.set(row.process, sum);
  }
  return [...sums]
    .filter(([, sum]) => sum.counted > 0 || sum.of > 0)
    .map(([process, sum]) =>
      item({ name: process, process, counted: sum.counted, of: of === undefined ? null : sum.of }),
    );
}

/** Each counts as one. */
function named(items: readonly EvidenceItem[]): EvidenceItem[] {
  return items.map((one) => ({ ...one, counted: 1 }));
}
