import { z } from "zod";
import { addDays, later } from "@/lib/calendar/days";
import type { Run } from "@/lib/db/statements";
import { watchedDays } from "@/lib/handover/gate";
import { recentDays } from "@/lib/handover/monthlySaving";
import { longestProof, proofStart } from "@/lib/handover/proofs";
import { amountProof } from "@/lib/handover/sql/amountProof.sql";
import { closedWork } from "@/lib/handover/sql/closedWork.sql";
import { labour } from "@/lib/handover/sql/labour.sql";
import { lastChanges } from "@/lib/handover/sql/lastChanges.sql";
import { machineCost } from "@/lib/handover/sql/machineCost.sql";
import { mistakeCost } from "@/lib/handover/sql/mistakeCost.sql";
import { processes } from "@/lib/handover/sql/processes.sql";
import { reviewed } from "@/lib/handover/sql/reviewed.sql";
import { reviewTime } from "@/lib/handover/sql/reviewTime.sql";
import { standing } from "@/lib/handover/sql/standing.sql";
import { stepProof } from "@/lib/handover/sql/stepProof.sql";
import { Exact as ExactNumber } from "@/lib/kpi/exact";
import type { Dated } from "@/lib/kpi/readDated";
import { type Segment, segments } from "@/lib/kpi/segments";

export type Evidence = Awaited<ReturnType<typeof readEvidence>>;

/** Everything that the gates of all processes are computed from, as rows, up to the last full day. */
export async function readEvidence(org: string, run: Run, dated: Dated, last: string) {
  const ask = <Row extends z.ZodType>(name: string, text: string, row: Row, values: unknown[]) =>
    run({ name: `handover_${name}`, text }, values).then((rows) => z.array(row).parse(rows));

  const settings = await ask("processes", processes, processRow, [org]);
  const changed = await ask("last_changes", lastChanges, changeRow, [org, dated.timezone, last]);
  // the first of the 14 proofs reaches furthest back
  const earliest = addDays(last, 2 - longestProof - watchedDays);
  const { timezone } = dated;
  const cases = await ask("reviewed", reviewed, caseRow, [org, earliest, last]);

  // a proof begins with its process's last change, and reaches 90 days back at most
  const automated = [...new Set(cases.map((row) => row.process))];
  const changes = touched(automated, changed);
  const since = automated.map((process) => later(proofStart(last), changes.get(process) ?? ""));
  const cuts: Segment[] = segments(
    [{ start: proofStart(last), end: last }],
    [...dated.headcounts, ...dated.prices].map((change) => change.day),
  );
  const range = [org, automated, since, last, cuts.map((segment) => segment.start)];
  return {
    settings,
    standing: await ask("standing", standing, standingRow, [org]),
    changes,
    cases,
    amounts: await ask("amount_proof", amountProof, amountRow, [org, earliest, last, timezone]),
    steps: await ask("step_proof", stepProof, stepRow, [org, earliest, last, timezone]),
    cuts,
    since: new Map(automated.map((process, at) => [process, since[at] ?? last])),
    machine: await ask("machine_cost", machineCost, machineRow, range),
    labour: await ask("labour", labour, labourRow, range),
    work: await ask("closed_work", closedWork, workRow, [
      ...[org, automated, since, last],
      addDays(last, 1 - recentDays),
    ]),
    reviews: await ask("review_time", reviewTime, reviewRow, [...range, dated.timezone, proofStart(last)]),
    mistakes: await ask("mistake_cost", mistakeCost, mistakeRow, [
      org,
      addDays(last, -364),
      last,
      dated.timezone,
    ]),
  };
}

/** The last change of each process: its own, or one of the whole firm. */
function touched(
  processes: readonly string[],
  changed: readonly z.infer<typeof changeRow>[],
): Map<string, string> {
  const dayOf = (process: string | null) => changed.find((row) => row.process === process)?.day ?? "";
  const days = processes.map((process): [string, string] => [process, later(dayOf(process), dayOf(null))]);
  return new Map(days.filter(([, day]) => day !== ""));
}

const whole = z.number().int();
const exact = z.string().transform((text) => new ExactNumber(text));
const process = z.string();
const role = z.string();
const segment = whole;
const processRow = z.object({
  process,
  name: z.string(),
  mistake: exact.nullable(),
  never: z.boolean(),
  /** above this amount never */
  aloneUpTo: z.string().nullable(),
  watched: z.boolean(),
});
const changeRow = z.object({ process: process.nullable(), day: z.string() });
const caseRow = z.object({ process, day: z.string(), auto: whole, n: whole, k: whole, seen: whole });
const machineRow = z.object({
  process,
  model: z.string(),
  segment,
  cost: exact,
  input_tokens: exact,
  cached_tokens: exact,
  output_tokens: exact,
});
const labourRow = z.object({ process, role, segment, seconds: exact, untimed: whole });
const step = z.string();
const reviewRow = z.object({ process, step, role, segment, seconds: exact, reviews: whole });
const mistakeRow = z.object({ process, step, mistakes: whole, cost: exact });
const counted = { day: z.string(), n: whole, k: whole, seen: whole };
const amountRow = z
  .object({ process, up_to: z.string(), auto: whole, ...counted })
  .transform(({ up_to: upTo, ...row }) => ({ ...row, upTo }));
const stepRow = z.object({ process, step, ...counted });
const workRow = z
  .object({ process, seconds: exact, auto_seconds: exact, resolved: whole, recent: whole })
  .transform(({ auto_seconds: autoSeconds, ...row }) => ({ ...row, autoSeconds }));
const optional = z.string().nullable();
const standingRow = z.object({ process, step: optional, channel: optional, amountUpTo: optional });
