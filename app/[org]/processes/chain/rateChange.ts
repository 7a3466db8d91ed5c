import type { Change } from "@/app/_components/ChangeLine";

/** How a share has moved against a base, in points; null where either is not known. */
export function rateChange(base: Change["base"], before: number | null, now: number | null): Change | null {
  if (before === null || now === null) return null;
  const value = now - before;
  // what is shown as 0.0 is no change
  const verdict = Math.abs(value) < 0.0005 ? "same" : value > 0 ? "better" : "worse";
  return { base, as: "points", value, verdict };
}
