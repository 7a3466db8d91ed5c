import { resolve } from "node:path";
import type { Command } from "commander";
import { Fault } from "@/lib/contract/fault";
import { backupEmbedded } from "@/lib/db/embedded/backupEmbedded";
import { restoreEmbedded } from "@/lib/db/embedded/restoreEmbedded";
import { givenEnvironment } from "@/lib/env";
import { print } from "@/server/commands/print";

/** `backup` and `restore`: an installation with the embedded database, whole. */
export function backupCommand(program: Command): void {
  program
    .command("backup")
    .description("copy the embedded database and its secrets to a folder, while the server runs")
    .requiredOption("--to <folder>", "a folder that is not there yet")
    .option("--json", "print one JSON value")
    .action(async ({ to, json }: { to: string; json?: boolean }) => {
      const note = await backupEmbedded(embedded("pg_dump -Fc"), resolve(to));
      print(json, { folder: to, ...note }, [
        `${to}: everything that was committed by ${note.at}`,
        "It holds every secret of this installation: keep it where nobody else reads.",
      ]);
    });
  program
    .command("restore")
    .description("put a backup where HANDOVER_DATA is empty; the next start makes it whole")
    .argument("<folder>", "the backup")
    .option("--json", "print one JSON value")
    .action(async (from: string, { json }: { json?: boolean }) => {
      const data = embedded("pg_restore");
      const note = await restoreEmbedded(resolve(from), data);
      print(json, { folder: data, ...note }, [`${data}: as it was at ${note.at}. Start the server.`]);
    });
}

/** HANDOVER_DATA of an installation that has its database there. */
function embedded(otherwise: string): string {
  const { DATABASE_URL, HANDOVER_DATA } = givenEnvironment();
  if (DATABASE_URL === undefined) return HANDOVER_DATA;
  throw new Fault("invalid", `DATABASE_URL is set, so the database is not Handover's: use ${otherwise}.`);
}
