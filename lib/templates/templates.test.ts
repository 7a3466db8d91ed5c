import { expect, test } from "vitest";
import { changeProcessSchema } from "@/lib/settings/processSchema";
import { caseMinutes } from "@/lib/templates/caseMinutes";
import { mistakeCost } from "@/lib/templates/mistakeCost";
import { templates } from "@/lib/templates/templates";

test.each(templates.map((template) => [template.id, template] as const))(
  "%s can be saved as it is, in both languages",
  (_, { name, stage, steps }) => {
    for (const locale of ["en", "zh"] as const) {
      const typicalMinutes = steps.map(({ name: step, minutes }) => ({ step: step[locale], minutes }));
      const body = { name: name[locale], stage, typicalMinutes, baselineSeconds: 60, from: "2026-03-01" };
      expect(changeProcessSchema.safeParse(body).error).toBeUndefined();
    }
  },
);

test("each has words in both languages, minutes above 0, and an approval, a decision or an exception for people", () => {
  for (const { name, about, steps } of templates) {
    for (const words of [name, about, ...steps.map((step) => step.name)]) {
      expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(words.en).toMatch(/^[A-Z]/);
    }
    expect(steps.every(({ minutes }) => Number(minutes) > 0)).toBe(true);
    expect(steps.some(({ touch }) => touch !== "work")).toBe(true);
    // what every case begins with, and what only some need
    expect(steps[0]?.ofTen).toBe("10");
    expect(steps.every(({ ofTen }) => Number(ofTen) > 0 && Number(ofTen) <= 10)).toBe(true);
    expect(steps.filter(({ touch }) => touch === "exception").every(({ ofTen }) => Number(ofTen) <= 1)).toBe(
      true,
    );
  }
});

test("the minutes of a case are those of its steps, each as often as it happens, exactly", () => {
  const step = (minutes: string, ofTen: string) => ({ minutes, ofTen });
  expect(caseMinutes([step("0.1", "10"), step("0.2", "10"), step("5", "10")])).toBe("5.3");
  expect(caseMinutes([step("4", "10"), step("15", "0.5"), step("9", "0")])).toBe("4.75");
  expect(caseMinutes([])).toBe("0");
});

test("what a mistake costs: half the time, all of it, or what only a person knows", () => {
  expect(mistakeCost("changed", "30", "100")).toBe("25");
  expect(mistakeCost("redone", "20", "104.375")).toBe("34.79");
  expect(mistakeCost("paid", "30", "100")).toBeNull();
  expect(mistakeCost("never", "30", "100")).toBeNull();
  expect(mistakeCost("redone", "30", null)).toBeNull();
});
