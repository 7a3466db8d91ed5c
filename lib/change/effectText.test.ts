import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { changeEffect } from "@/lib/change/changeEffect";
import { effectText } from "@/lib/change/effectText";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const day = "2026-03-15";

test.each([
  ["it moved, the others did not", [0, 60], [0, 0], "▲\u00a060.0 pts against the other processes"],
  ["both moved, it more", [0, 80], [0, 20], "▲\u00a060.0 pts against the other processes"],
  ["only the others moved", [0, 0], [0, 40], "did not move itself, the others ▲\u00a040.0 pts"],
  ["nothing moved", [50, 50], [50, 50], "no clear effect"],
])("%s", (_, own, others, said) => {
  expect(text("en", own, others)).toBe(said);
});

test("in Chinese what only the others did is not said to be its work either", () => {
  expect(text("zh", [0, 0], [0, 40])).toBe("自己没动，其他流程 ▲\u00a040.0 个点");
});

/** The share before and after the change, in per cent of 50 cases a day, its own and that of the others. */
function text(locale: "en" | "zh", own: number[], others: number[]): string | null {
  const counts =
    ([before = 0, after = 0]: number[]) =>
    (start: string, end: string) => {
      const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
      return { numerator: (days * (start < day ? before : after)) / 2, denominator: days * 50 };
    };
  const found = changeEffect(day, counts(own), counts(others), { last: "2026-06-30", better: "higher" });
  const t = createTranslator({ locale, messages: locale === "en" ? en : zh, namespace: "trend" });
  const change = { day, title: "x", kind: "agent", process: "support", note: null, ...found };
  return effectText(change, t as never, locale);
}
