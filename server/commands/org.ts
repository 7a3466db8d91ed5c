import type { Command } from "commander";
import { createKey } from "@/lib/auth/createKey";
import { signUp } from "@/lib/auth/signUp";
import { connection } from "@/lib/db/connection";
import { scopes } from "@/lib/tenancy/ctx";
import { commandCtx } from "@/server/commands/commandCtx";
import { eraseCommand } from "@/server/commands/eraseOrganisation";
import { exportCommand } from "@/server/commands/exportOrganisation";
import { importOrganisationCommand } from "@/server/commands/importOrganisation";
import { print } from "@/server/commands/print";

interface Options {
  name: string;
  email: string;
  password: string;
  timezone?: string;
  currency?: string;
  json?: boolean;
}

/** `org create`: an organisation with its owner, and a key with every scope; `org export`, `org import`, `org erase`. */
export function orgCommand(program: Command): void {
  const org = program.command("org").description("organisations");
  exportCommand(org);
  importOrganisationCommand(org);
  eraseCommand(org);
  org
    .command("create")
    .description("make an organisation with its owner, and a key with every scope")
    .requiredOption("--name <name>", "the organisation's name")
    .requiredOption("--email <address>", "the owner's e-mail address")
    .requiredOption("--password <password>", "the owner's password, 8 characters or more")
    .option("--timezone <zone>", "IANA time zone, whose days are counted", "UTC")
    .option("--currency <code>", "ISO 4217 code", "USD")
    .option("--json", "print one JSON value")
    .action(async ({ name, email, password, timezone, currency, json }: Options) => {
      const owner = { name: email.split("@")[0] ?? email, email, password };
      const made = await signUp(
        await connection(),
        { ...owner, organisation: name, timezone, currency },
        new Date(),
        null,
      );
      const ctx = await commandCtx(made.organisation);
      const key = await createKey(ctx, { name: "command line", scopes: [...scopes] });
      print(json, { organisation: made.organisation, apiKey: key.key }, [
        `organisation  ${made.organisation}`,
        `API key       ${key.key}`,
        "The key is shown this once; it has every scope.",
      ]);
    });
}
