import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";
import { folders } from "@/bench/run/folders";

/** Writes `bench/results/<name>.json`: the result with the machine, the versions and the date it was measured on. */
export function writeResult(name: string, versions: Record<string, string>, result: object): void {
  mkdirSync(folders.results, { recursive: true });
  const path = join(folders.results, `${name}.json`);
  const whole = {
    date: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model.trim() ?? "unknown",
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      linux: release(),
      // others who use the machine at the same time are in here
      loadAverageAtEnd: loadavg().map((load) => Number(load.toFixed(2))),
    },
    versions: { node: process.version, handover: commit(), next: versionOf("next"), ...versions },
    ...result,
  };
  writeFileSync(path, `${JSON.stringify(whole, null, 1)}\n`);
  process.stdout.write(`\nwrote ${path}\n`);
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")) as { version: string })
    .version;
}

function commit(): string {
  try {
    const run = (...rest: string[]) => execFileSync("git", rest, { encoding: "utf8", stdio: "pipe" }).trim();
    return `${run("rev-parse", "--short", "HEAD")}${run("status", "--porcelain", "lib", "server", "app") ? "+" : ""}`;
  } catch {
    return "unknown";
  }
}
