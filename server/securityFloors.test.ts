import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * The oldest versions without a known hole that reaches this app; raised with each advisory that does, with its number.
 */
const floors: Record<string, string> = {
  // CVE-2026-94482, and all of Next's before it
  next: "16.4.1",
  // CVE-2026-23870
  react: "19.2.6",
  "react-dom": "19.2.6",
  // GHSA-x445-f3h2-j279, GHSA-7rqj-j65f-68wh, GHSA-8fpg-xm3f-6cx3
  "next-auth": "4.24.15",
  // GHSA-mm7p-fcc7-pg87: mail to another domain than was meant
  nodemailer: "7.0.7",
};

interface Lock {
  packages: Record<string, { version?: string; resolved?: string }>;
}
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

test.each(Object.entries(floors))("every %s in the lock file is at least %s", (name, floor) => {
  const found = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(found.length).toBeGreaterThan(0);
  for (const [path, { version = "0.0.0" }] of found) {
    expect(older(version, floor), `${path} ${version} < ${floor}`).toBe(false);
  }
});

test("a version is older by its first number that is", () => {
  const pairs = [
    ["16.4.0", "16.4.1", true],
    ["16.10.0", "16.4.1", false],
    ["15.9.9", "16.4.1", true],
    ["16.4.1", "16.4.1", false],
    // before its release
    ["16.4.1-canary.3", "16.4.1", true],
  ] as const;
  for (const [version, floor, expected] of pairs) expect(older(version, floor), version).toBe(expected);
});

test("the lock file names no host", () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
});

function older(version: string, floor: string): boolean {
  const [numbers = "", before] = version.split(/-(.*)/s);
  const [a, b] = [numbers, floor].map((text) => text.split(".").map(Number));
  for (const at of [0, 1, 2]) {
    const [ours = 0, least = 0] = [a?.[at], b?.[at]];
    if (ours !== least) return ours < least;
  }
  return before !== undefined;
}
