import { ImportError } from "@/lib/imports/importError";
import type { RecognisedColumn } from "./recognition";

/**
 * In which format a column's times are written: as was answered, as was told, or `usual` where nothing is
 * known of it.
 *
 * @throws ImportError when it must be asked, and was not: a guess would move days by months
 */
export function askedFormat(
  column: string,
  looks: RecognisedColumn["looks"] | undefined,
  answered: Record<string, string> | undefined,
  usual: string,
): string {
  const answer = answered?.[column];
  if (answer !== undefined) return answer;
  if (looks?.kind !== "time") return usual;
  if (looks.ask !== undefined)
    throw new ImportError([
      { detail: `it must be said whether "${column}" is written as ${looks.ask.join(" or ")}` },
    ]);
  return looks.format;
}
