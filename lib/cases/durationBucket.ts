import { durationGrains, grainOf } from "@/lib/cases/durationGrains";

/** The end of the bucket that a duration falls into, both in milliseconds: it holds what is longer than the one before. */
export function durationBucket(milliseconds: number): number {
  const grain = grainOf(milliseconds);
  return Math.ceil(milliseconds / grain) * grain;
}

/** The same in SQL, of a numeric number of milliseconds. */
export function durationBucketSql(milliseconds: string): string {
  const ended = durationGrains.map(({ upTo, grain }) =>
    Number.isFinite(upTo)
      ? `when ${milliseconds} <= ${upTo} then ceil(${milliseconds} / ${grain}) * ${grain}`
      : `else ceil(${milliseconds} / ${grain}) * ${grain}`,
  );
  return `(case ${ended.join(" ")} end)::bigint`;
}
