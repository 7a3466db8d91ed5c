import type { Command } from "commander";
import { rebuild } from "@/lib/ingest/rebuild";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/** `rebuild`: drops cases, orders and rollups, and folds them again from the events. */
export function rebuildCommand(program: Command): void {
  program
    .command("rebuild")
    .description("fold cases, orders and rollups again from the events")
    .requiredOption("--org <slug>", "the organisation")
    .option("--json", "print one JSON value")
    .action(async ({ org, json }: { org: string; json?: boolean }) => {
      const began = performance.now();
      await rebuild(await commandCtx(org));
      const seconds = Number(((performance.now() - began) / 1000).toFixed(3));
      print(json, { seconds }, [`rebuilt in ${seconds} s`]);
    });
}
