import { snapshot } from "@/lib/db/snapshot";

/**
 * How a transaction begins that reads the chain: relations of thousands of orders are joined by hashing. Before the
 * tables have statistics the planner takes them for a row or two and would compare each with each: 140 s for the 2,600
 * orders of four weeks in a firm that was just loaded.
 */
export const chainSnapshot = `${snapshot}; set local enable_nestloop = off`;
