import { ImportError } from "@/lib/imports/importError";

/**
 * Counts what a workbook holds of one kind: to be called for each. A packed megabyte may be hundreds of millions of
 * them, each of which would take its place in memory.
 *
 * @throws ImportError, when called once more than `most` times
 */
export function counter(most: number, what: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count <= most) return;
    throw new ImportError([
      {
        detail: `the workbook has more than ${most} ${what}: save its sheet as CSV, which is read at any size`,
      },
    ]);
  };
}
