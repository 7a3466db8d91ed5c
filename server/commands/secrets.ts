import type { Command } from "commander";
import type { Resealed } from "@/lib/auth/resealColumn";
import { resealSecondFactors } from "@/lib/auth/secondFactor/resealSecondFactors";
import { connection } from "@/lib/db/connection";
import { resealChannels } from "@/lib/delivery/resealChannels";
import { resealHooks } from "@/lib/hooks/resealHooks";
import type { Ctx } from "@/lib/tenancy/ctx";
import { everyOrganisation } from "@/lib/tenancy/organisations";
import { print } from "@/server/commands/print";

/** `secrets reseal`: after AUTH_SECRET was changed, so that AUTH_SECRET_PREVIOUS can be taken away. */
export function secretsCommand(program: Command): void {
  const secrets = program.command("secrets").description("what is kept sealed with AUTH_SECRET");
  secrets
    .command("reseal")
    .description(
      "seal with AUTH_SECRET what was sealed with AUTH_SECRET_PREVIOUS: secrets of webhooks and second factors, addresses of channels",
    )
    .option("--json", "print one JSON value")
    .action(async ({ json }: { json?: boolean }) => {
      const db = await connection();
      const total: Resealed = { resealed: 0, current: 0, unreadable: 0 };
      for (const org of await everyOrganisation(db)) {
        const ctx: Ctx = { org, db, now: new Date(), actor: { kind: "command", id: "handover" } };
        for (const found of [...(await resealHooks(ctx)), await resealChannels(ctx)]) add(total, found);
      }
      add(total, await resealSecondFactors(db));
      print(json, total, [
        `${total.resealed} sealed anew, ${total.current} were already`,
        ...(total.unreadable > 0
          ? [`${total.unreadable} open with neither secret: they have to be entered again`]
          : []),
      ]);
    });
}

function add(total: Resealed, found: Resealed): void {
  total.resealed += found.resealed;
  total.current += found.current;
  total.unreadable += found.unreadable;
}
