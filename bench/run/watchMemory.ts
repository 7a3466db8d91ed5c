import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { median } from "@/bench/run/median";

/** Megabytes (10^6 bytes) of memory that a process has resident, every 200 ms. */
export interface MemoryWatch {
  /** those since the last call, or since the beginning */
  take(): number[];
  /** the median over some quiet seconds; what was before is forgotten */
  idle(seconds?: number): Promise<number>;
  stop(): void;
}

/** Watches a process of this machine (Linux). */
export function watchMemory(pid: number): MemoryWatch {
  let samples: number[] = [];
  const timer = setInterval(() => samples.push(resident(pid)), 200);
  const take = () => {
    const taken = samples;
    samples = [];
    return taken;
  };
  return {
    take,
    async idle(seconds = 5) {
      take();
      await sleep(seconds * 1000);
      return median(take());
    },
    stop: () => clearInterval(timer),
  };
}

function resident(pid: number): number {
  const told = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return (Number(told?.[1]) * 1024) / 1e6;
}
