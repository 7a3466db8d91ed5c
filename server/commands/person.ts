import type { Command } from "commander";
import { resetLink } from "@/lib/account/resetLink";
import { dropSecondFactor } from "@/lib/auth/secondFactor/dropSecondFactor";
import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import { print } from "@/server/commands/print";

/** `person`: a way in for who forgot their password, where no mail is sent, or lost the device of their second factor. */
export function personCommand(program: Command): void {
  const person = program.command("person").description("accounts");
  person
    .command("reset-link")
    .description("print a link by which a person sets a new password: it works for an hour, once")
    .requiredOption("--email <address>", "the person's e-mail address")
    .option("--json", "print one JSON value")
    .action(async ({ email, json }: { email: string; json?: boolean }) => {
      const link = await resetLink(await connection(), email, new Date());
      if (link === null) throw nobody(email);
      print(json, { link: link.url, expiresAt: link.expiresAt.toISOString() }, [link.url]);
    });
  person
    .command("drop-second-factor")
    .description("switch a person's second factor off, who lost the device and the recovery codes")
    .requiredOption("--email <address>", "the person's e-mail address")
    .option("--json", "print one JSON value")
    .action(async ({ email, json }: { email: string; json?: boolean }) => {
      const dropped = await dropSecondFactor(await connection(), email);
      if (dropped === null) throw nobody(email);
      print(json, { dropped }, [
        dropped
          ? `${email} signs in with the password alone from now on. All their sessions ended.`
          : `No second factor was on for ${email}. All their sessions ended.`,
      ]);
    });
}

function nobody(email: string): Fault {
  return new Fault("not-found", `There is no account with the address "${email}".`);
}
