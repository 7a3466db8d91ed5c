import { receive } from "@/lib/ingest/receive";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Sends cases that an agent answered and closed on 2026-03-01, two events each, named `prefix-0` and on.
 * @throws Error when any of their events was not accepted
 */
export async function sendCases(
  ctx: Ctx,
  process: string,
  prefix: string,
  { from = 0, count }: { from?: number; count: number },
): Promise<void> {
  const time = "2026-03-01T09:00:00Z";
  const values = Array.from({ length: count }, (_, index) => `${prefix}-${from + index}`).flatMap((name) => [
    {
      ...{ id: `${name}-1`, source: "s", type: "case.step", time },
      data: { process, case: name, step: "answer", actor: { kind: "agent", id: "bot" } },
    },
    {
      ...{ id: `${name}-2`, source: "s", type: "case.closed", time },
      data: { process, case: name, resolution: "resolved" },
    },
  ]);
  const answer = await receive(
    ctx,
    values.map((value, index) => ({ index, value })),
  );
  if (answer.accepted !== values.length) throw new Error(JSON.stringify(answer));
}
