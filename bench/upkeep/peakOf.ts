import { spawn } from "node:child_process";
import { environment } from "@/bench/run/startServer";
import { watchMemory } from "@/bench/run/watchMemory";

export interface Peak {
  seconds: number;
  /** the most that its process had resident, MB */
  megabytes: number;
  output: string;
}

/** Runs a command of `handover` in a process of its own, and watches its memory. @throws Error when it fails */
export async function peakOf(folder: string, command: readonly string[]): Promise<Peak> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "server/handover.ts", ...command], {
    env: environment(folder),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const memory = watchMemory(child.pid ?? 0);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  // one that has ended cannot be read any more
  child.once("exit", () => memory.stop());
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`handover ${command.join(" ")} ended with ${code}.`);
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: Math.max(...memory.take().filter(Number.isFinite)),
    output,
  };
}
