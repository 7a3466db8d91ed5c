import { expect, test } from "vitest";
import { exampleSum } from "./exampleSum";
import { littleSum } from "./littleSum";
import { readSum } from "./readSum";
import { sumCurrencies } from "./sumCurrencies";

test.each(sumCurrencies)(
  "the example in %s is a little short, and handing over makes good a part of it",
  (currency) => {
    const { values } = readSum(exampleSum(currency), "en");
    if (!values) throw new Error("it is right");
    const { short, needed, freed } = littleSum(values);
    expect(Number(short) / Number(needed)).toBeGreaterThan(0.05);
    expect(Number(short) / Number(needed)).toBeLessThan(0.2);
    expect(Number(freed)).toBeLessThan(Number(short));
  },
);
