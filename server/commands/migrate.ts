import type { Command } from "commander";
import { connection } from "@/lib/db/connection";
import { print } from "@/server/commands/print";

/** `migrate`: brings the database up to date, which the server does by itself when it starts. */
export function migrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("bring the database up to date (the server does so when it starts)")
    .option("--json", "print one JSON value")
    .action(async ({ json }: { json?: boolean }) => {
      await connection();
      print(json, { migrated: true }, ["the database is up to date"]);
    });
}
