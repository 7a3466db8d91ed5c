import { writeSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Prints `N passed, N failed` (and `, N skipped`) as the very last line of a run. A file that could not be loaded
 * and an error outside any test count as failed.
 */
export default class ClosingLine implements Reporter {
  private line = "0 passed, 0 failed";

  onInit(): void {
    // other reporters and the shutdown still print after the run has ended
    process.once("exit", () => writeSync(1, `${this.line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) count[state]++;
      if (!module.ok() && !states.includes("failed")) count.failed++;
    }
    const skipped = count.skipped + count.pending;
    this.line = `${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  }
}
