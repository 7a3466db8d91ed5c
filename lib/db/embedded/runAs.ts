import { spawn } from "node:child_process";
import type { Account } from "@/lib/db/embedded/unprivilegedAccount";

/**
 * Runs a program to its end under an account (null: the one of this process).
 * It sees none of this process's environment: neither its secrets nor PG… variables meant for other servers.
 *
 * @returns its exit code (null when a signal ended it or it could not be started) and all that it wrote
 */
export function runAs(
  account: Account | null,
  program: string,
  parameters: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      ...processOptions(account),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      output += String(chunk);
    });
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}

/** How every program of PostgreSQL is started: in a folder that all accounts reach, messages in English. */
export function processOptions(account: Account | null): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const env: Record<string, string> = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", LC_ALL: "C" };
  const options = { cwd: "/", env: env as NodeJS.ProcessEnv };
  return account === null ? options : { ...options, uid: account.uid, gid: account.gid };
}
