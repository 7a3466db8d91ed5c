import { expect } from "vitest";

/** Nothing between the server and who asked may keep the answer. */
export function expectPrivate({ headers }: { headers: Headers }): void {
  const control = headers.get("cache-control");
  expect(control).toContain("private");
  expect(control).toContain("no-store");
}
