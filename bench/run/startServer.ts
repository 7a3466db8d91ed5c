import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface Server {
  port: number;
  url: string;
  /** of its process */
  pid: number;
  /** the build that answers: its id and when it was made */
  build: string;
  stop(): Promise<void>;
}

/**
 * Starts the production server, as `npm start` does, in a process of its own on a free port, with its data in
 * `folder` and the limits of requests and events out of the way; returns when it is ready.
 * @throws Error when the app is not built, or the server does not become ready
 */
export async function startServer(folder: string): Promise<Server> {
  if (!existsSync(".next/BUILD_ID")) {
    throw new Error("There is no production build (.next/BUILD_ID is missing): run `npm run build` first.");
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    env: environment(folder, port),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = () => ended(child);
  try {
    await ready(child, url);
  } catch (error) {
    await stop();
    throw error;
  }
  const made = statSync(".next/BUILD_ID").mtime.toISOString();
  return {
    port,
    url,
    pid: child.pid ?? 0,
    build: `${readFileSync(".next/BUILD_ID", "utf8").trim()}, ${made}`,
    stop,
  };
}

/** What the server and the command line are told: production, data in `folder`, no limits that a load would meet. */
export function environment(folder: string, port = 3000): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_APP_URL, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: "production",
    HANDOVER_DATA: folder,
    PORT: String(port),
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    RATE_LIMIT_REQUESTS: "1000000000",
    RATE_LIMIT_EVENTS: "1000000000",
  };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode} before it was ready.`);
    const answer = await fetch(`${url}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The server was not ready within two minutes.");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
