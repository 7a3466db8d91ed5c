/**
 * The 0.9 quantile of Student's t: half the width of an 80 % interval, by degrees of freedom. As printed in the
 * NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, to three decimals.
 * @throws RangeError for degrees of freedom that no forecast has
 */
export function studentT90(degrees: number): number {
  const found = table[degrees - 1];
  if (found === undefined) throw new RangeError(`${degrees} degrees of freedom are not in the table`);
  return found;
}

const table = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372];
