import { expect, test } from "vitest";
import { dayExample } from "./dayExample";
import { questionGroups } from "./questionGroups";

test("one day, written in two ways", () => {
  expect(dayExample("03/04/2026", "D/M/YYYY", "en")).toBe("3 Apr 2026");
  expect(dayExample("03/04/2026", "M/D/YYYY", "zh")).toBe("2026年3月4日");
  expect(dayExample("1/3/2026 8:00", "D/M/YYYY H:mm", "en")).toBe("1 Mar 2026");
  expect(dayExample("2026-03-04", "D/M/YYYY", "en")).toBeNull();
});

test("columns that are written alike are asked about once", () => {
  const formats = ["D/M/YYYY", "M/D/YYYY"];
  const groups = questionGroups([
    { about: "time", needed: true, column: "opened", formats, sample: "1/2/2026" },
    { about: "time", needed: true, column: "closed", formats, sample: "2/2/2026" },
    { about: "decimal", needed: true, column: "amount", sample: "1,234" },
    { about: "zone", needed: true, columns: ["opened"] },
  ]);
  expect(groups).toEqual([
    { about: "time", columns: ["opened", "closed"], formats, sample: "1/2/2026" },
    { about: "decimal", columns: ["amount"], formats: [], sample: "1,234" },
  ]);
});
