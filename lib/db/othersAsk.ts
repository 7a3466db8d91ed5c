import { perProcess } from "@/lib/db/perProcess";

/** Whether this process was asked anything for another organisation within the last second. */
export function othersAsk(org: string): boolean {
  const { last, before } = askers();
  const other = last.org === org ? before : last;
  return performance.now() - other.at < 1_000;
}

/** Notes that an organisation asks. */
export function asks(org: string): void {
  const seen = askers();
  if (seen.last.org !== org) seen.before = seen.last;
  seen.last = { org, at: performance.now() };
}

/** The two organisations that asked last, and when: of each of all others one of them has asked since. */
function askers(): { last: Asker; before: Asker } {
  return perProcess("askers", () => ({ last: nobody, before: nobody }));
}

interface Asker {
  org: string;
  at: number;
}

const nobody: Asker = { org: "", at: Number.NEGATIVE_INFINITY };
