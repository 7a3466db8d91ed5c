import { parseArgs } from "node:util";
import { changesUnderway } from "./changesUnderway";
import { clocks } from "./clocks";
import { commitCut } from "./commitCut";
import { diskFull } from "./diskFull";
import { dumpRestore } from "./dumpRestore";
import { duplicateStorm } from "./duplicateStorm";
import { type Fault, Tally } from "./fault";
import { killSweep } from "./killSweep";
import { logGone } from "./logGone";
import { migrationUnderway } from "./migrationUnderway";
import { orderChaos } from "./orderChaos";
import { overload } from "./overload";
import { Place } from "./place";
import { poison } from "./poison";
import { poolExhausted } from "./poolExhausted";
import { postgresKills } from "./postgresKills";
import { randomKills } from "./randomKills";
import { slowBodies } from "./slowBodies";
import { writers } from "./writers";

/**
 * `npm run test:faults`: makes every fault happen, many times over, and holds what is stored and shown to what the client
 * knows. Ends with 1 when anything is wrong, or a fault did not happen.
 */
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 1_000)) },
    short: { type: "boolean", default: false },
  },
});
const faults: Fault[] = [
  postgresKills,
  commitCut,
  duplicateStorm,
  writers,
  orderChaos,
  poison,
  slowBodies,
  poolExhausted,
  overload,
  changesUnderway,
  migrationUnderway,
  clocks,
  dumpRestore,
  diskFull,
  logGone,
  killSweep,
  randomKills,
];
const seed = Number(values.seed);
process.stdout.write(`seed ${seed} (--seed ${seed} repeats it; --only <regular expression>; --short)\n`);

// so that what was started is ended with it
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

let failed = false;
const lines: string[] = [];
const place = await Place.make();
try {
  for (const fault of faults.filter(({ name }) => new RegExp(values.only ?? "").test(name))) {
    const tally = new Tally();
    const began = performance.now();
    try {
      await fault.run({ place, seed, short: values.short, tally });
    } catch (error) {
      tally.wrong("the run itself", [String((error as Error).stack ?? error)]);
    }
    const unreached = tally.skipped ? [] : fault.points.filter((point) => !tally.reached.get(point));
    failed ||= tally.violations.length > 0 || unreached.length > 0;
    const reached = [...tally.reached].map(([point, times]) => `${point} ${times}`).join(", ");
    const line = tally.skipped
      ? `${fault.name} · skipped: ${tally.skipped}`
      : `${fault.name} · ${tally.runs} runs × (${reached}) · ${tally.violations.length} violations`;
    lines.push(line);
    process.stdout.write(`${line} · ${((performance.now() - began) / 1_000).toFixed(0)} s\n`);
    for (const note of tally.notes) process.stdout.write(`  ${note}\n`);
    for (const point of unreached) process.stdout.write(`  NEVER REACHED: ${point}\n`);
    for (const violation of tally.violations) process.stdout.write(`  WRONG: ${violation}\n`);
  }
} finally {
  await place.remove();
}
process.stdout.write(`\n${lines.join("\n")}\n${failed ? "FAILED" : "nothing lost, nothing counted twice"}\n`);
process.exit(failed ? 1 : 0);
