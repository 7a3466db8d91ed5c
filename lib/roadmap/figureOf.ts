import type { CriterionKey } from "@/lib/roadmap/phases";

/** The criteria that are a figure of the catalog. */
export const figureOf: Partial<Record<CriterionKey, "aar" | "breakEven">> = {
  aar30: "aar",
  aar60: "aar",
  breakEven: "breakEven",
};
