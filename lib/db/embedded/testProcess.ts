import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "pg";

/** Another process that uses the server (testUser.ts): what it said so far, and ways to talk to it. */
export class TestProcess {
  readonly said: string[] = [];
  readonly child: ChildProcess;
  readonly #ended: Promise<void>;
  #errors = "";

  constructor(dataFolder: string, account: { uid: number; gid: number } | null = null) {
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const program = fileURLToPath(new URL("testUser.ts", import.meta.url));
    this.child = spawn(process.execPath, ["--import", "tsx", program, dataFolder], {
      cwd: root,
      // A process group of its own, as a terminal gives to what it starts.
      detached: true,
      stdio: "pipe",
      ...account,
    });
    const { stdout, stderr } = this.child;
    if (stdout) createInterface({ input: stdout }).on("line", (line) => this.said.push(line));
    stderr?.on("data", (chunk) => {
      this.#errors += String(chunk);
    });
    this.#ended = new Promise((resolve) => this.child.on("close", () => resolve()));
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error("The process did not start.");
    return this.child.pid;
  }

  /** Waits until it says a line that begins so. @returns the rest of that line */
  async hear(word: string): Promise<string> {
    for (;;) {
      const line = this.said.find((said) => said.startsWith(word));
      if (line !== undefined) return line.slice(word.length).trim();
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`It ended without saying “${word}”: ${this.#errors}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  tell(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  async release(): Promise<void> {
    this.tell("release");
    await this.#ended;
    await this.hear("released");
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.#ended;
  }

  ended(): Promise<void> {
    return this.#ended;
  }
}

/** A new data folder; `open`: other accounts may cross it, as they may a folder in an ordinary checkout. */
export async function testFolder(open: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "handover-embedded-"));
  await chmod(folder, open ? 0o711 : 0o700);
  return folder;
}

/** The rows that a statement answers. */
export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  // A session that the server cuts also rejects its query; the event alone would end the test run.
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Whether a server answers at this address. */
export async function answers(url: string): Promise<boolean> {
  return query(url, "select 1").then(
    () => true,
    () => false,
  );
}
