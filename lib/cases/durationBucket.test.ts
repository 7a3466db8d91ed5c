import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { durationBucket, durationBucketSql } from "@/lib/cases/durationBucket";
import { durationGrains, grainOf } from "@/lib/cases/durationGrains";
import { statements } from "@/lib/db/statements";
import { testOrganisation } from "@/lib/db/testing";

const durations = fc.oneof(
  fc.double({ min: 0.001, max: 3e11, noNaN: true }),
  fc.constantFrom(
    ...durationGrains.flatMap(({ upTo }) => (Number.isFinite(upTo) ? [upTo, upTo + 0.001] : [])),
  ),
);

test("a duration is in the bucket that it is told as, whose middle is within 5 % of it", () => {
  fc.assert(
    fc.property(durations, (milliseconds) => {
      const end = durationBucket(milliseconds);
      const grain = grainOf(end);
      expect(milliseconds).toBeLessThanOrEqual(end);
      expect(milliseconds).toBeGreaterThan(end - grain);
      expect(durationBucket(end)).toBe(end);
      const off = Math.abs(end - grain / 2 - milliseconds);
      expect(off).toBeLessThanOrEqual(Math.max(0.05 * milliseconds * (1 + 1e-9), 0.5));
    }),
  );
});

test("buckets follow each other: a longer duration is never in an earlier one", () => {
  fc.assert(
    fc.property(durations, durations, (a, b) => {
      fc.pre(a < b);
      expect(durationBucket(a)).toBeLessThanOrEqual(durationBucket(b));
    }),
  );
});

test("what firms promise is the end of a bucket", () => {
  const minute = 60_000;
  for (const promise of [
    1, 3, 5, 15, 30, 45, 60, 90, 120, 240, 480, 1440, 2160, 2880, 4320, 10_080, 20_160, 43_200,
  ])
    expect(durationBucket(promise * minute)).toBe(promise * minute);
});

test("the database puts a duration into the same bucket, and so did the migration with the cases that were there", async () => {
  const ctx = await testOrganisation();
  const given = [0, 0.001, 1, 99.999, 100, 100.001, ...fc.sample(durations, 200)];
  const migration = readFileSync("prisma/migrations/18_duration/migration.sql", "utf8");
  const once = /set duration = (case[\s\S]*?\nend)/.exec(migration)?.[1]?.replaceAll("open_for.ms", "d.ms");
  const rows = await statements(ctx, (run) =>
    run<{ bucket: string; once: string }>(
      `select ${durationBucketSql("d.ms")} as bucket, (${once})::bigint as once from unnest($1::numeric[]) with ordinality as d (ms, place) order by place`,
      [given.map(String)],
    ),
  );
  expect(rows.map(({ bucket }) => Number(bucket))).toEqual(given.map(durationBucket));
  expect(rows.map(({ once }) => Number(once))).toEqual(given.map(durationBucket));
});
