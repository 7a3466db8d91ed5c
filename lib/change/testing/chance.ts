import { randomNumbers } from "@/lib/ingest/testing/deliveries";

/** Chance that follows from a seed. */
export function chance(seed: number) {
  const random = randomNumbers(seed * 7_919);
  return {
    /** normally distributed around 0, with a standard deviation of 1 (G. E. P. Box and M. E. Muller, 1958) */
    normal: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    /** how many of n succeed */
    binomial: (n: number, share: number) => {
      let successes = 0;
      for (let at = 0; at < n; at++) if (random() < share) successes += 1;
      return successes;
    },
  };
}
