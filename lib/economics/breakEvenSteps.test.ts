import { expect, test } from "vitest";
import { breakEvenSteps } from "@/lib/economics/breakEvenSteps";
import { Exact } from "@/lib/kpi/exact";
import { littleSum } from "@/lib/sum/littleSum";
import { yearOf } from "@/lib/sum/yearOf";

const values = {
  ...{ people: "30", pay: "8000", sales: "1216000", margin: "30", ads: "24000" },
  ...{ load: "1.67", service: "10", handed: "60", agents: "10" },
};

test("a firm sees the steps that the little sum shows of the same numbers", () => {
  const { cost, ads, needed, today, short } = littleSum(values);
  expect(breakEvenSteps(yearOf(values), new Exact("1.67"), true)).toEqual({
    ...{ pay: "8000", loadFactor: "1.67", cost, outlays: ads, needed, today, short },
  });
});

test("there are none where break-even is not known", () => {
  expect(breakEvenSteps(yearOf(values), new Exact("1.67"), false)).toBeNull();
});
