import { crossesRedLine } from "@/lib/handover/crossesRedLine";
import { fewestReviewed } from "@/lib/handover/gate";
import type { HandoverRow } from "@/lib/handover/handoverRow";
import type { Handover } from "@/lib/handover/handoverSchema";
import { type Check, type Firing, mistakesBorne } from "@/lib/handover/stopRule";

/** What is known of a handover that stands. */
interface Watched {
  firing: Firing | null;
  /** since the decision */
  checks: readonly Check[];
  recentChecks: number;
  recentCases: number;
}

/** A stored handover as it is answered. With `salaries` also what people and reviews cost, from which a pay can be told. */
export function shownHandover(
  row: HandoverRow,
  watched: Watched | null,
  { salaries }: { salaries: boolean },
): Handover {
  const { id, process, name, step, channel, amountUpTo, from, to, samplePercent, reason, required } = row;
  return {
    ...{ id, process, name, step, channel, amountUpTo, from, to, samplePercent, reason },
    decidedAt: row.decidedAt.toISOString(),
    decidedBy: row.decidedBy,
    evidence: {
      gate: row.gate,
      since: row.sinceDay,
      automated: row.automated,
      n: row.reviewed,
      k: row.accepted,
      low: row.low,
      high: row.high,
      required,
      peopleCost: salaries ? row.peopleCost : null,
      agentCost: row.agentCost,
      reviewCost: salaries ? row.reviewCost : null,
      mistakeCost: row.mistakeCost,
      mistakeFrom: row.mistakeFrom,
    },
    stopRule: {
      checks: row.stopChecks,
      borne: required === null || row.stopChecks === null ? null : mistakesBorne(row.stopChecks, required),
      weeklyCost: row.stopWeeklyCost,
    },
    fired: fired(row, watched?.firing ?? null),
    takenBack: takenBack(row),
    watch: watched && watch(row, watched),
    crossesRedLine: row.takenBackAt === null && crossesRedLine(row, row),
  };
}

function fired(row: HandoverRow, firing: Firing | null): Handover["fired"] {
  if (row.why !== null && row.firedAt !== null) {
    return {
      why: row.why,
      at: row.firedAt,
      checks: row.firedChecks ?? 0,
      mistakes: row.firedMistakes ?? 0,
      low: row.firedLow,
      cost: row.firedCost,
      recorded: true,
    };
  }
  return firing && { ...firing, cost: firing.cost?.toFixed() ?? null, recorded: false };
}

function takenBack(row: HandoverRow): Handover["takenBack"] {
  const { takenBackAt: at, takenBackBy: by, takenBackFor, takenBackReason: reason } = row;
  if (at === null || by === null || takenBackFor === null) return null;
  return { at: at.toISOString(), by, for: takenBackFor, reason };
}

function watch(row: HandoverRow, { checks, recentChecks, recentCases }: Watched): Handover["watch"] {
  const last = row.stopChecks === null ? checks : checks.slice(-row.stopChecks);
  return {
    checks: last.length,
    mistakes: last.filter(({ accepted }) => !accepted).length,
    recentChecks,
    recentCases,
    checksPerDay: Math.ceil((fewestReviewed / days) * 10) / 10,
    sampleNeeded: recentCases === 0 ? null : Math.min(1, fewestReviewed / recentCases),
  };
}

const days = 28;
