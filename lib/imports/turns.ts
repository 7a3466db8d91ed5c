import { setImmediate } from "node:timers/promises";

/**
 * Lets others have their turn in the midst of long work: to be asked at each step, gives a promise to wait for once the
 * work has gone on for 20 milliseconds, else null.
 */
export function turns(): () => Promise<void> | null {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longest) return null;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}

const longest = 20;
