import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/db/embedded/freePort";
import { plainEnvironment } from "./plainEnvironment";

export interface RunningServer {
  url: string;
  process: ChildProcess;
  /** ends it as an operator does, and waits until it has; the exit code */
  stop(): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
}

/**
 * The production server in a process of its own, at a free port, with its output in a file.
 * @param imports modules that the process loads first; it can then be sent messages
 * @throws Error with what it said, when it ends before it is ready
 */
export async function startServer(
  environment: Record<string, string>,
  log: string,
  patience = 120_000,
  imports: string[] = [],
): Promise<RunningServer> {
  if (!existsSync(".next/BUILD_ID")) {
    throw new Error("There is no production build: run `npx next build` first (`npm test` does).");
  }
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const loaded = ["tsx", ...imports].flatMap((module) => ["--import", module]);
  const server = spawn(process.execPath, [...loaded, join(process.cwd(), "server/start.ts")], {
    env: { ...plainEnvironment(), NODE_ENV: "production", PORT: String(port), ...environment },
    stdio: ["ignore", "pipe", "pipe", ...(imports.length > 0 ? (["ipc"] as const) : [])],
  });
  const file = createWriteStream(log, { flags: "a" });
  // where a test fills the disk, it fills that of the log, too
  file.on("error", () => {});
  let said = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.pipe(file, { end: false });
    stream?.on("data", (chunk) => {
      said = (said + String(chunk)).slice(-10_000);
    });
  }
  // also when the run itself is interrupted
  const end = () => server.kill("SIGTERM");
  process.once("exit", end);
  server.once("exit", () => process.off("exit", end));
  const deadline = performance.now() + patience;
  while (!(await isReady(url))) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}:\n${said}`);
    if (performance.now() > deadline) {
      await stop(server);
      throw new Error(`The server was not ready in time:\n${said}`);
    }
    await sleep(100);
  }
  return {
    url,
    process: server,
    stop: () => stop(server),
    async kill() {
      const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
      server.kill("SIGKILL");
      await ended;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/api/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stop(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), 30_000);
  await ended;
  clearTimeout(late);
  return server.exitCode;
}
