import fc from "fast-check";
import { arbitraryEvent } from "@/lib/events/arbitraryEvent";

/** For property tests: an event with one to three of its parts (however deep) replaced, removed or added, mostly for the worse. */
export function arbitraryDamage(): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      arbitraryEvent(),
      fc.array(fc.tuple(fc.nat(), wrongs, fc.boolean()), { minLength: 1, maxLength: 3 }),
    )
    .map(([event, changes]) => {
      let damaged: unknown = structuredClone(event);
      for (const [where, wrong, remove] of changes) {
        const paths = pathsOf(damaged, []);
        const path = paths[where % paths.length] ?? [];
        damaged = changed(damaged, path, remove ? undefined : wrong);
      }
      return damaged;
    });
}

/** What senders get wrong, and what is nearly wrong. */
const wrongs: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    "   ",
    "\0",
    "a\0b",
    "\ud800",
    "x\udc00",
    true,
    [],
    {},
    0,
    -0,
    -1,
    1.5,
    0.1 + 0.2,
    1e15,
    1e21,
    1e-7,
    9007199254740991,
    9007199254740992,
    123456789012345.6,
    Number.POSITIVE_INFINITY,
  ),
  fc.constantFrom<unknown>(
    "-1",
    "-0.00",
    "1.",
    ".5",
    "+1",
    "1e3",
    "0x10",
    "1,000",
    "1234567890123456",
    "0001234567890123456",
    "000123456789012345",
    "1.0000001",
    "1.0000000",
    "١٢",
    "-1.5",
    "NaN",
    "x".repeat(101),
    "x".repeat(201),
    "😀".repeat(201),
    "x".repeat(2001),
    `${" ".repeat(300)}x`,
    "e\u0301".repeat(200),
  ),
  fc.constantFrom<unknown>(
    "2026-02-29",
    "2024-02-29",
    "2026-13-01",
    "2026-3-1",
    "1999-12-31",
    "0000-01-01",
    "2026-02-29T00:00:00Z",
    "2024-02-29T00:00:00Z",
    "2025-12-31T23:59:60Z",
    "2025-12-31T24:00:00Z",
    "2025-12-31T23:60:00Z",
    "2025-12-31T23:59:59",
    "2025-12-31 23:59:59Z",
    "2025-12-31T23:59Z",
    "2025-12-31T23:59:59+24:00",
    "2025-12-31T23:59:59+08:60",
    "2025-12-31T23:59:59+0800",
    "2025-12-31T23:59:59.Z",
    "2025-11-31T23:59:59.123Z",
    "1999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-01:00",
    1767225600,
  ),
  fc.constantFrom<unknown>(
    "human",
    "agent",
    "system",
    "unknown",
    "work",
    "Human",
    " ok",
    "ok",
    "eur",
    "EUR",
    "ZZZ",
    "XXX",
    "case.step",
    "case.closed",
    "order.paid",
    "toString",
    "__proto__",
    "1.0",
    "0.3",
  ),
  fc.anything({ maxDepth: 1 }).filter((value) => typeof value !== "bigint" && typeof value !== "symbol"),
);

/** Keys that may be new where they are put: unknown, or known but out of place. */
const added = ["extra", "touch", "currency", "to"];

function pathsOf(value: unknown, path: string[]): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...added.map((key) => [...path, key]),
    ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])),
  ];
}

function changed(value: unknown, [key, ...rest]: string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (typeof value !== "object" || value === null) return value;
  const inner = changed(Object.getOwnPropertyDescriptor(value, key)?.value, rest, to);
  return { ...value, [key]: inner };
}
