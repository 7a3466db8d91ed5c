import type { Command } from "commander";
import { verify } from "@/lib/ingest/verify";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/** `verify`: folds all events again and compares; ends with 1 when anything differs. */
export function verifyCommand(program: Command): void {
  program
    .command("verify")
    .description("fold all events again and count the rows that differ from what is stored")
    .requiredOption("--org <slug>", "the organisation")
    .option("--json", "print one JSON value")
    .action(async ({ org, json }: { org: string; json?: boolean }) => {
      const differences = await verify(await commandCtx(org));
      const total = Object.values(differences).reduce((sum, rows) => sum + rows, 0);
      print(json, { differences }, [
        ...Object.entries(differences).map(([table, rows]) => `${table.padEnd(20)} ${rows}`),
        `${total} differences`,
      ]);
      if (total > 0) throw new Error("What is stored differs from what the events fold to: run rebuild.");
    });
}
