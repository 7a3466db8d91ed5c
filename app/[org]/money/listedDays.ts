import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";

/** The days that an address asks for, as on the other pages. */
export function listedDays(
  asked: AskedRange,
  today: string,
  start: string | null,
): { from: string; to: string } {
  const { from, to } = resolveRange(asked, today, start);
  return { from, to };
}
