import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Names a process so that a later one with the same number is not taken for it: boot and start time on Linux,
 * start time elsewhere. A process number alone proves nothing: containers hand out the same ones at each start.
 *
 * @returns null when no such process runs (a zombie does not run)
 */
export function processIdentity(pid: number): string | null {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in parentheses, may hold spaces and parentheses itself: the fixed fields follow the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${fields[19]}`;
  } catch {
    return null;
  }
}

function fromPs(pid: number): string | null {
  try {
    const answer = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
    }).trim();
    const [state = "", ...started] = answer.split(/\s+/);
    return state === "" || state.startsWith("Z") ? null : started.join(" ");
  } catch {
    return null;
  }
}
