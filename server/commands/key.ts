import type { Command } from "commander";
import { createKey } from "@/lib/auth/createKey";
import { revokeKey } from "@/lib/auth/revokeKey";
import type { Scope } from "@/lib/tenancy/ctx";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/** `key create` and `key revoke`. */
export function keyCommand(program: Command): void {
  const key = program.command("key").description("API keys");
  key
    .command("create")
    .description("make a key; it is shown this once")
    .requiredOption("--org <slug>", "the organisation")
    .requiredOption("--scopes <list>", "events:write, kpis:read, admin; separated by commas")
    .option("--name <name>", "what it is for", "command line")
    .option("--json", "print one JSON value")
    .action(async (options: { org: string; scopes: string; name: string; json?: boolean }) => {
      const scopes = options.scopes.split(",").map((scope) => scope.trim()) as Scope[];
      const made = await createKey(await commandCtx(options.org), { name: options.name, scopes });
      print(options.json, { id: made.id, apiKey: made.key, scopes: made.scopes }, [made.key]);
    });
  key
    .command("revoke")
    .description("end a key at once")
    .argument("<id>", "the key's id: the part after ho_live_")
    .requiredOption("--org <slug>", "the organisation")
    .option("--json", "print one JSON value")
    .action(async (id: string, options: { org: string; json?: boolean }) => {
      await revokeKey(await commandCtx(options.org), { id });
      print(options.json, { revoked: id }, [`revoked ${id}`]);
    });
}
