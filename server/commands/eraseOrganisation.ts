import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { Fault } from "@/lib/contract/fault";
import { deleteOrganisation } from "@/lib/settings/deleteOrganisation";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/** `org erase`: everything of an organisation, with a receipt. */
export function eraseCommand(org: Command): void {
  org
    .command("erase")
    .description("delete an organisation with everything in it, and print a receipt; it cannot be undone")
    .requiredOption("--org <slug>", "the organisation")
    .requiredOption("--confirm <slug>", "its slug once more")
    .option("--receipt <file>", "write the receipt there, too; it must not be there yet")
    .option("--json", "print one JSON value")
    .action(async ({ org: slug, confirm, receipt: file, json }: Options) => {
      if (confirm !== slug)
        throw new Fault("invalid", "--confirm must be the slug of --org: nothing was deleted.");
      const ctx = await commandCtx(slug);
      // rather nothing erased than a receipt that cannot be kept
      if (file !== undefined) {
        await writeFile(file, "", { flag: "wx", mode: 0o600 }).catch(() => {
          throw new Fault("conflict", `${file} is there already, or its folder cannot be written to.`);
        });
      }
      const receipt = await deleteOrganisation(ctx, { slug: confirm });
      if (file !== undefined) await writeFile(file, `${JSON.stringify(receipt, null, 2)}\n`);
      print(json, receipt, [
        ...Object.entries(receipt.tables)
          .filter(([, { before }]) => before > 0)
          .map(([table, { before, after }]) => `${table.padEnd(22)} ${before} → ${after}`),
        `${receipt.rows} rows deleted   sha256 ${receipt.sha256}`,
        "Backups still hold it until they are thrown away.",
      ]);
    });
}

interface Options {
  org: string;
  confirm: string;
  receipt?: string;
  json?: boolean;
}
