import { join } from "node:path";

/** Where the benchmarks keep what they make: clusters and files that may be deleted, and results to keep. */
export const folders = {
  work: join(import.meta.dirname, "..", ".work"),
  results: join(import.meta.dirname, "..", "results"),
};
