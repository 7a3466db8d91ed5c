import { resolve } from "node:path";
import type { Command } from "commander";
import { restoreEmbedded } from "@/lib/db/embedded/restoreEmbedded";
import { embeddedFolder } from "@/server/commands/embeddedFolder";
import { print } from "@/server/commands/print";

/** `restore`: a backup of an installation with the embedded database, where there is none yet. */
export function restoreCommand(program: Command): void {
  program
    .command("restore")
    .description("put a backup where HANDOVER_DATA is empty; the next start makes it whole")
    .argument("<folder>", "the backup")
    .option("--json", "print one JSON value")
    .action(async (from: string, { json }: { json?: boolean }) => {
      const data = embeddedFolder("pg_restore");
      const note = await restoreEmbedded(resolve(from), data);
      print(json, { folder: data, ...note }, [`${data}: as it was at ${note.at}. Start the server.`]);
    });
}
