import type { Command } from "commander";
import { connection } from "@/lib/db/connection";
import { distribute, NoCitus } from "@/lib/db/distribute";
import { env } from "@/lib/env";
import { print } from "@/server/commands/print";

interface Options {
  json?: boolean;
  distribute?: boolean;
}

/** `migrate`: brings the database up to date, which the server does by itself when it starts. */
export function migrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("bring the database up to date (the server does so when it starts)")
    .option("--distribute", "then spread its tables over the nodes of a Citus cluster, as a superuser")
    .option("--json", "print one JSON value")
    .action(async ({ json, distribute: spread }: Options) => {
      await connection();
      if (!spread) {
        print(json, { migrated: true }, ["the database is up to date"]);
        return;
      }
      const { DATABASE_URL } = env();
      // the embedded database is one machine's
      if (!DATABASE_URL) throw new NoCitus();
      await distribute(DATABASE_URL);
      print(json, { migrated: true, distributed: true }, ["the database is up to date, and spread"]);
    });
}
