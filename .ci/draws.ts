import { whole } from "./whole";

/** How many worlds a test draws by chance: all that are given, or in `npm test`, which draws others each time, a fifth. */
export function draws(all: number): number {
  return whole ? all : Math.ceil(all / 5);
}
