import { readdirSync, readFileSync } from "node:fs";

/** Seconds of processors that processes have used since they began, and those of the whole machine since it did. */
export interface Used {
  at: number;
  processes: Record<string, number>;
  /** at work for anybody, and withheld by whoever runs this machine */
  busy: number;
  withheld: number;
}

/** What is used by named processes and, under `PostgreSQL`, by the server whose backend this is and all of its. */
export function used(pids: Record<string, number>, backend: number): Used {
  const processes = Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, own(fields(pid))]));
  const postmaster = Number(fields(backend)[1]);
  processes.PostgreSQL = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => fields(Number(name)))
    .filter((found) => Number(found[1]) === postmaster)
    .reduce((sum, found) => sum + own(found), ended(fields(postmaster)));
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, steal = 0] =
    readFileSync("/proc/stat", "utf8").split("\n", 1)[0]?.trim().split(/\s+/).slice(1).map(Number) ?? [];
  return {
    at: performance.now(),
    processes,
    busy: (user + nice + system + irq + soft) / ticks,
    withheld: steal / ticks,
  };
}

/** Processors in use from one reading to the other, in the mean. */
export function between(before: Used, after: Used): Record<string, number> {
  const seconds = (after.at - before.at) / 1000;
  const named = Object.entries(after.processes).map(
    ([name, used]) => [name, (used - (before.processes[name] ?? 0)) / seconds] as const,
  );
  const all = (after.busy - before.busy) / seconds;
  return {
    ...Object.fromEntries(named),
    others: Math.max(0, all - named.reduce((sum, [, used]) => sum + used, 0)),
    withheld: (after.withheld - before.withheld) / seconds,
  };
}

const ticks = 100;

/** Of `/proc/…/stat`, from the state on: state, parent, … */
function fields(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

function own(found: string[]): number {
  return (Number(found[11] ?? 0) + Number(found[12] ?? 0)) / ticks;
}

function ended(found: string[]): number {
  return (Number(found[13] ?? 0) + Number(found[14] ?? 0)) / ticks;
}
