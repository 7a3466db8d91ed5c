import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["lib/**/*.test.ts", "app/**/*.test.ts", "app/**/*.test.tsx", "server/**/*.test.ts"],
    globalSetup: ["lib/db/testServer.ts"],
    reporters: ["default", "./.ci/closingLine.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { LOG_LEVEL: "silent", AUTH_SECRET: "a secret for tests only, of more than 32 bytes" },
  },
});
