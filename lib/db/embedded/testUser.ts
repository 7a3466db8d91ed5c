import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";

/**
 * A process that uses the embedded server, for the tests: `testUser.ts <dataFolder>`. It says `ready <url>`, answers
 * the lines `ask`, `release` and `exit` (which does not release), and releases at Ctrl-C after asking once more.
 */
const { url, release } = await startEmbedded(process.argv[2] ?? "");

const lines = createInterface({ input: process.stdin });
lines.on("line", async (line) => {
  if (line === "ask") writeSync(1, `answer ${await ask()}\n`);
  if (line === "exit") process.exit(3);
  if (line === "release") lines.close();
});
// Also when the test that started it is gone.
lines.on("close", async () => {
  await release();
  writeSync(1, "released\n");
  process.exit(0);
});
process.on("SIGINT", async () => {
  writeSync(1, `answer ${await ask()}\n`);
  lines.close();
});
// Last, because what hears it may send a signal at once.
writeSync(1, `ready ${url}\n`);

async function ask(): Promise<string> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query("select current_database() as name")).rows[0].name;
  } catch (error) {
    return String(error);
  } finally {
    await client.end().catch(() => {});
  }
}
