import { join, resolve } from "node:path";

/**
 * Where the benchmarks keep what they make: clusters and files that may be deleted (in `HANDOVER_BENCH`, where that is
 * set: another disk, say), and results to keep.
 */
export const folders = {
  work: resolve(process.env.HANDOVER_BENCH ?? join(import.meta.dirname, "..", ".work")),
  results: join(import.meta.dirname, "..", "results"),
};
