import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Runs the files that take longest first, so that no worker ends minutes before the other: without it, two minutes of
 * sixteen were accessibility alone. Of what was not run before, vitest would take the largest file first.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

const longest = [
  "lib/delivery/year.test.ts",
  "lib/report/render/sameFigures.test.ts",
  "lib/change/thousandFirms.test.ts",
  "lib/transfer/transfer.test.ts",
  "lib/change/simulations.test.ts",
  "lib/ingest/anyOrder.test.ts",
  "e2e/isolation.test.ts",
  "e2e/accessibility.test.ts",
  "e2e/walls.test.ts",
  "e2e/malformed.test.ts",
  "e2e/realLogs.test.ts",
  "e2e/importCommand.test.ts",
  "e2e/opened.test.ts",
  "e2e/sample.test.ts",
  "e2e/command.test.ts",
  "faults/short.test.ts",
  "e2e/importKilled.test.ts",
];
