import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import LongestFirst from "./.ci/longestFirst.ts";

// where every process of the run writes the SQL that it sends: .ci/statements
if (!process.env.HANDOVER_TEST_STATEMENTS) {
  const folder = mkdtempSync(join(tmpdir(), "handover-statements-"));
  process.env.HANDOVER_TEST_STATEMENTS = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    reporters: ["default", "./.ci/closingLine.ts"],
    // files share what they import: a third of the time of a run went into importing it anew (270 s and 150 s for lib)
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // a machine whose processors are withheld takes longer than the second that is waited else
    expect: { poll: { timeout: 20_000 } },
    env: { LOG_LEVEL: "silent", AUTH_SECRET: "a secret for tests only, of more than 32 bytes" },
    projects: [
      {
        extends: true,
        test: {
          name: "lib",
          include: [
            "lib/**/*.test.ts",
            "app/**/*.test.ts",
            "app/**/*.test.tsx",
            "server/**/*.test.ts",
            "ops/**/*.test.ts",
          ],
          globalSetup: ["lib/db/testServer.ts"],
          setupFiles: [".ci/statements/collect.mjs"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
      {
        // what the others have sent: after them
        extends: true,
        test: {
          name: "statements",
          include: [".ci/**/*.test.ts"],
          globalSetup: ["lib/db/testServer.ts"],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // against the production server and in a browser: after the others
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts", "faults/**/*.test.ts"],
          globalSetup: ["e2e/server.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // pages that are looked at side by side: one is drawn while the other is asked for
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
