import { expect, test } from "vitest";
import { usedKeys } from "./usedKeys";

const sources = (source: string) => usedKeys(source).map(({ source: text }) => text);

test("keys stand under the namespace of their translator", () => {
  expect(sources(`const t = useTranslations("front"); t("title"); t.rich("a.b", {})`)).toEqual([
    "^front\\.title$",
    "^front\\.a\\.b$",
  ]);
  expect(sources(`const t = await getTranslations(); t("front.title")`)).toEqual(["^front\\.title$"]);
  expect(sources(`(await getTranslations("auth"))("signIn")`)).toEqual(["^auth\\.signIn$"]);
  expect(
    sources(`const t = createTranslator({ locale, messages, namespace: "mail" }); t("subject")`),
  ).toEqual(["^mail\\.subject$"]);
});

test("a translator handed on keeps its namespace", () => {
  expect(
    sources(`function say(t: ReturnType<typeof useTranslations<"warning">>) { return t("stale") }`),
  ).toEqual(["^warning\\.stale$"]);
});

test("translators in a list, also one that is waited for", () => {
  expect(sources(`const [t, locale] = [await getTranslations("x"), await getLocale()]; t("one")`)).toEqual([
    "^x\\.one$",
  ]);
  const all = `const [, u] = await Promise.all([read(), getTranslations("y")]); u("two")`;
  expect(sources(all)).toEqual(["^y\\.two$"]);
});

test("a translator handed on as a property", () => {
  const given = `interface Given { t: Awaited<ReturnType<typeof getTranslations<"cases">>> }
    function say({ t }: Given) { return t("opened") }`;
  expect(sources(given)).toEqual(["^cases\\.opened$"]);
  const whole = `interface Words { t: Translator<typeof getTranslations<"cases">> }
    function say(words: Words) { return words.t("closed") }`;
  expect(sources(whole)).toEqual(["^cases\\.closed$"]);
});

test("what is known only when it runs is one part of a key", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that is read
  expect(sources('const t = useTranslations("x"); t(`phase.${p}`); t(state); t(a ? "b" : "c")')).toEqual([
    "^x\\.phase\\.[\\w]+$",
    "^x\\.[\\w]+$",
    "^x\\.b$",
    "^x\\.c$",
  ]);
});

test("the same name means another namespace in another function", () => {
  const two = `function a() { const t = useTranslations("x"); return () => t("one") }
    function b() { const t = useTranslations("y"); t("two") }`;
  expect(sources(two)).toEqual(["^x\\.one$", "^y\\.two$"]);
});

test("other calls are no words", () => {
  expect(sources(`const t = other("x"); t("title"); format("y")`)).toEqual([]);
});

test("translators that another file of words hands on", () => {
  expect(
    sources(`import type { ReportWords } from "@/lib/report/reportWords";
    function say({ t, gates }: ReportWords) { return t("stop") + gates("ready") }`),
  ).toEqual(["^report\\.stop$", "^gate\\.ready$"]);
});
