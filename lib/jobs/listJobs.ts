import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The organisation's work that runs or waits, what is due first. What is done is no job any more.
 * @throws Fault `forbidden`
 */
export async function listJobs(ctx: Ctx): Promise<ListedJob[]> {
  require(ctx, "audit:read");
  return statements(ctx, (run) => run<ListedJob & Record<string, unknown>>(select, [ctx.org]));
}

export interface ListedJob {
  id: string;
  /** what the worker knows it by */
  kind: string;
  /** what it is about, such as an import's id */
  subject: string;
  dueAt: Date;
  /** somebody is at it */
  running: boolean;
  /** how often it was begun since it was asked for */
  attempts: number;
}

const select = `
  select job_id as id, kind, subject, due_at as "dueAt", attempts,
    coalesce(claimed_until >= clock_timestamp(), false) as running
  from directory_job
  where organisation_id = $1::uuid
  order by claimed_until is null, due_at, job_id`;
