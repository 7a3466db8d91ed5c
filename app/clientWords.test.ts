import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { usedKeys } from "@/lib/words/usedKeys";
import en from "@/messages/en.json";
import { clientWords, type Room } from "./clientWords";

const root = join(import.meta.dirname, "..");
const rooms = Object.entries(clientWords) as [Room, readonly string[]][];
const texts = new Map<string, string>();
const patternsOf = new Map<string, RegExp[]>();
const entries = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((path) => /(^|\/)(page|layout|error|not-found|loading)\.tsx$/.test(path))
  .map((path) => join(root, "app", path));
const keys = leaves(en);
const needed = entries.map((entry) => ({ entry: relative(join(root, "app"), entry), words: wordsIn(entry) }));

test.each(rooms)("the layout of %j gives its words, or the page itself", (room) => {
  const own = join(root, "app", `${room}.tsx`);
  const giver = existsSync(own) ? own : join(root, "app", room, "layout.tsx");
  expect(read(giver)).toContain(`<ClientWords room="${room}">`);
});

test("each page finds in the browser the words that it uses there", () => {
  const missing = needed.flatMap(({ entry, words }) => {
    const given = rooms.filter(([room]) => entry.startsWith(room)).flatMap(([, names]) => names);
    return words
      .filter((word) => !given.some((name) => word.startsWith(`${name}.`)))
      .map((word) => `${entry}: ${word}`);
  });
  expect(missing).toEqual([]);
});

test("no room gives words that none of its pages uses in the browser", () => {
  const unused = rooms.flatMap(([room, names]) => {
    const words = needed.filter(({ entry }) => entry.startsWith(room)).flatMap(({ words }) => words);
    return names
      .filter((name) => !words.some((word) => word.startsWith(`${name}.`)))
      .map((name) => `${room}: ${name}`);
  });
  expect(unused).toEqual([]);
});

/** The keys of the words that components of the browser use, of all that an entry imports. */
function wordsIn(entry: string): string[] {
  const patterns = [...reached(entry)]
    .filter((path) => read(path).startsWith('"use client"'))
    .flatMap((path) => [...reached(path)])
    .flatMap((path) => used(path));
  return keys.filter((key) => patterns.some((pattern) => pattern.test(key)));
}

function reached(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const next of imports(path)) reached(next, found);
  return found;
}

function imports(path: string): string[] {
  const named = [
    ...read(path).matchAll(/^(?:import|export)(?! type)[^;]*? from "([^"]+)"|import\("([^"]+)"\)/gm),
  ];
  return named.flatMap(([, plain, lazy]) => {
    const name = plain ?? lazy ?? "";
    if (!/^(@\/|\.)/.test(name)) return [];
    const base = name.startsWith("@/") ? join(root, name.slice(2)) : join(dirname(path), name);
    return [`${base}.tsx`, `${base}.ts`].filter((file) => existsSync(file) && statSync(file).isFile());
  });
}

function read(path: string): string {
  const text = texts.get(path) ?? readFileSync(path, "utf8");
  texts.set(path, text);
  return text;
}

function used(path: string): RegExp[] {
  const patterns = patternsOf.get(path) ?? usedKeys(read(path));
  patternsOf.set(path, patterns);
  return patterns;
}

function leaves(node: object, path = ""): string[] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === "string" ? [`${path}${name}`] : leaves(value, `${path}${name}.`),
  );
}
