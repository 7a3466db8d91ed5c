import { expect, test } from "vitest";
import { levels } from "@/lib/cases/caseQuery";
import { explain, type Judged } from "@/lib/cases/explain";
import { resolutions } from "@/lib/events/event";
import { messagesOf } from "@/lib/words/messagesOf";
import { whyKey } from "./whyKey";

const days = [null, 3, 20];
const results = [null, ...resolutions];

test("every reason that a case can have has words in both languages", () => {
  const met = new Set<string>();
  for (const judged of everyCase()) for (const { reason } of explain(judged)) met.add(reason);
  expect(met.size).toBe(21);
  for (const reason of met) expect(whyKey(reason), reason).toBe(reason);
  for (const locale of ["en", "zh"] as const) {
    expect(Object.keys(messagesOf(locale).case.why).sort()).toEqual([...met, "solvedSoFar"].sort());
  }
});

test("solved first time is said with a reserve until the window has ended", () => {
  expect(whyKey("solvedFirstTime", true)).toBe("solvedSoFar");
  expect(whyKey("cameBack", true)).toBe("cameBack");
});

test("what has no words is said to have none", () => {
  expect(whyKey("constructor")).toBeNull();
});

function* everyCase(): Iterable<Judged> {
  for (const level of levels) {
    for (const resolution of results) {
      for (const firstResolution of results) {
        for (const returnedAfterDays of days) {
          for (const reopenedAfterDays of days) {
            for (const core of [true, false]) {
              for (const stage of ["service", "backoffice"]) {
                yield {
                  level,
                  resolution,
                  closedOn: resolution && "2026-03-02",
                  firstResolution,
                  firstClosedOn: firstResolution && "2026-03-01",
                  returnedAfterDays,
                  reopenedAfterDays,
                  core,
                  stage,
                  windowDays: 7,
                };
              }
            }
          }
        }
      }
    }
  }
}
