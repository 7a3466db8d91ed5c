import { spawnSync } from "node:child_process";

/** `npm test`: formatting and lint, types, the production build, then every test; stops at the first that fails. */
const steps: [name: string, script: string, ...parameters: string[]][] = [
  ["lint", "node_modules/@biomejs/biome/bin/biome", "ci", "."],
  ["types", "node_modules/typescript/bin/tsc", "--noEmit"],
  ["build", "node_modules/next/dist/bin/next", "build"],
  ["tests", "node_modules/vitest/vitest.mjs", "run"],
];

for (const [name, script, ...parameters] of steps) {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [script, ...parameters], { stdio: "inherit" });
  // on standard error, so that the closing line of the tests stays the last of standard output
  process.stderr.write(`${name}: ${status === 0 ? "passed" : "failed"} in ${seconds(began)} s\n`);
  if (status === 0) continue;
  if (name !== "tests") process.stdout.write("0 passed, 1 failed\n");
  process.exit(status ?? 1);
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}
