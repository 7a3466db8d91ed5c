import { expect, test } from "vitest";
import { chooseLocale, languageTag } from "./locale";

test("the cookie wins over the browser", () => {
  expect(chooseLocale("zh", "en-GB")).toBe("zh");
  expect(chooseLocale("en", "zh-CN")).toBe("en");
});

test("an unknown cookie does not count", () => {
  expect(chooseLocale("fr", "zh-CN,zh;q=0.9")).toBe("zh");
});

test("the browser's languages are read by their weight", () => {
  expect(chooseLocale(undefined, "en;q=0.5, zh-CN")).toBe("zh");
  expect(chooseLocale(undefined, "fr-FR, de;q=0.9, zh-TW;q=0.8, en;q=0.3")).toBe("zh");
  expect(chooseLocale(undefined, "zh;q=0, en;q=0.1")).toBe("en");
});

test("English when nothing is known", () => {
  expect(chooseLocale(undefined, null)).toBe("en");
  expect(chooseLocale(undefined, "")).toBe("en");
  expect(chooseLocale(undefined, "fr, ;;q=x")).toBe("en");
});

test("Chinese is marked as simplified", () => {
  expect(languageTag("zh")).toBe("zh-Hans");
  expect(languageTag("en")).toBe("en");
});
