import type { Database } from "@/lib/db/database";
import { metrics } from "@/lib/observe/metrics";

/**
 * All metrics as Prometheus reads them. What only the database knows is left out while it is away: the rest is then
 * wanted most.
 */
export async function metricsText(open: () => Promise<Database>, patience = 2_000): Promise<string> {
  const { registry, connections, jobs } = metrics();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const found = await Promise.race([look(open).catch(() => null), late]);
  clearTimeout(timer);
  jobs.reset();
  connections.reset();
  if (found !== null) {
    for (const { kind, state, count } of found.jobs) jobs.set({ kind, state }, count);
    const { totalCount, idleCount, waitingCount } = found.pool;
    connections.set({ state: "total" }, totalCount);
    connections.set({ state: "idle" }, idleCount);
    connections.set({ state: "waiting" }, waitingCount);
  }
  return registry.metrics();
}

async function look(open: () => Promise<Database>) {
  const { pool } = await open();
  const { rows } = await pool.query<{ kind: string; state: string; count: number }>(jobStates);
  return { pool, jobs: rows };
}

const jobStates = `
  select kind,
         case
           when claimed_until > now() then 'running'
           when due_at > now() then 'waiting'
           else 'due'
         end as state,
         count(*)::int as count
  from directory_job
  group by 1, 2`;
