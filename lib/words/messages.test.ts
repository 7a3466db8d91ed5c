import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { usedKeys } from "./usedKeys";

const root = join(import.meta.dirname, "../..");
const sources = ["app", "lib", "server"].flatMap(files).map((path) => readFileSync(path, "utf8"));
const patterns = sources.flatMap(usedKeys);

test("both languages have the same keys, none empty", () => {
  expect(leaves(zh).map(([key]) => key)).toEqual(leaves(en).map(([key]) => key));
  for (const [key, text] of [...leaves(en), ...leaves(zh)]) expect(text.trim(), key).not.toBe("");
});

test("both languages use the same placeholders and tags", () => {
  const chinese = new Map(leaves(zh));
  for (const [key, text] of leaves(en)) {
    expect(placeholders(chinese.get(key) ?? ""), key).toEqual(placeholders(text));
  }
});

test("every message is one that ICU can read", () => {
  const failures: string[] = [];
  for (const [locale, messages] of [
    ["en", en],
    ["zh", zh],
  ] as const) {
    const t = createTranslator({ locale, messages, onError: (error) => failures.push(error.message) });
    const values = { count: 2, days: 28, left: 2 };
    for (const [key, text] of leaves(messages)) {
      const given = Object.fromEntries(
        placeholders(text).map((name) => [
          name,
          text.includes(`<${name}>`) ? (inside: unknown) => inside : name,
        ]),
      );
      t.rich(key as "shell.brand", { ...given, ...values } as never);
    }
  }
  expect(failures).toEqual([]);
});

test("what is said in Chinese is Chinese, and in English English, but for names", () => {
  const said = (text: string) => text.replaceAll(/\{[^{}]*\}|<[^>]*>/g, "");
  const names = /^(English|Webhook|JSON|Slack|CSV|PDF|Markdown|Excel)$/;
  const latin = leaves(zh).filter(
    ([, text]) => /[A-Za-z]{2}/.test(said(text)) && !/\p{Script=Han}/u.test(text),
  );
  expect(latin.filter(([, text]) => !names.test(text))).toEqual([]);
  const han = leaves(en).filter(([, text]) => /\p{Script=Han}/u.test(text));
  expect(han.filter(([, text]) => !/^(简体)?中文$/.test(text))).toEqual([]);
});

test("Chinese says 你 to everybody, in one product", () => {
  expect(leaves(zh).filter(([, text]) => text.includes("您"))).toEqual([]);
});

test("no word is without a use, and none that is used is missing", () => {
  const keys = leaves(en).map(([key]) => key);
  expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key))).map(String)).toEqual([]);
});

function leaves(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${name}`, value]] : leaves(value, `${path}${name}.`),
  );
}

function placeholders(text: string): string[] {
  const names = [...text.matchAll(/[{<](\w+)[},>]/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].sort();
}

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
