import type { Command } from "commander";
import { resetLink } from "@/lib/account/resetLink";
import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import { print } from "@/server/commands/print";

/** `person reset-link`: a way in for who forgot their password, where no mail is sent. */
export function personCommand(program: Command): void {
  program
    .command("person")
    .description("accounts")
    .command("reset-link")
    .description("print a link by which a person sets a new password: it works for an hour, once")
    .requiredOption("--email <address>", "the person's e-mail address")
    .option("--json", "print one JSON value")
    .action(async ({ email, json }: { email: string; json?: boolean }) => {
      const link = await resetLink(await connection(), email, new Date());
      if (link === null) throw new Fault("not-found", `There is no account with the address "${email}".`);
      print(json, { link: link.url, expiresAt: link.expiresAt.toISOString() }, [link.url]);
    });
}
