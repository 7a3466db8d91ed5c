import { expect, test } from "vitest";
import { proposedProcess } from "./proposedProcess";

const service = { key: "service", name: "Customer service" };
const purchasing = { key: "purchasing", name: "Purchasing" };

test.each([
  ["support", [], "support"],
  ["support", [service], "service"],
  ["support", [service, purchasing], "support"],
  ["Purchasing", [service, purchasing], "purchasing"],
  ["customer service", [service, purchasing], "service"],
])("%s of %j: %s", (guess, processes, proposed) => {
  expect(proposedProcess(guess, processes)).toBe(proposed);
});
