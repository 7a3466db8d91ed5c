import { resolve } from "node:path";
import type { Command } from "commander";
import { backupEmbedded } from "@/lib/db/embedded/backupEmbedded";
import { embeddedFolder } from "@/server/commands/embeddedFolder";
import { print } from "@/server/commands/print";

/** `backup`: an installation with the embedded database, whole. */
export function backupCommand(program: Command): void {
  program
    .command("backup")
    .description("copy the embedded database and its secrets to a folder, while the server runs")
    .requiredOption("--to <folder>", "a folder that is not there yet")
    .option("--json", "print one JSON value")
    .action(async ({ to, json }: { to: string; json?: boolean }) => {
      const note = await backupEmbedded(embeddedFolder("pg_dump -Fc"), resolve(to));
      print(json, { folder: to, ...note }, [
        `${to}: everything that was committed by ${note.at}`,
        "It holds every secret of this installation: keep it where nobody else reads.",
      ]);
    });
}
