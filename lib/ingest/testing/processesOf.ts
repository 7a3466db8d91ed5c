import type { ProcessSettings, World } from "@/lib/ingest/testing/world";

/** Every process: those with settings, and with the defaults those that only events or baselines name. */
export function processesOf(world: World): ProcessSettings[] {
  const known = new Map(world.processes.map((settings) => [settings.process, settings]));
  for (const { process } of [...world.baselines, ...world.events]) {
    if (process !== null && !known.has(process)) {
      known.set(process, { process, stage: "service", core: true, window: 7 });
    }
  }
  return [...known.values()];
}
