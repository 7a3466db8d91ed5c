import type { Command } from "commander";
import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import { statements } from "@/lib/db/statements";
import { createSample } from "@/lib/sample/createSample";
import { deleteOrganisation } from "@/lib/settings/deleteOrganisation";
import { addMember } from "@/lib/tenancy/addMember";
import { membersOf } from "@/lib/tenancy/membersOf";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/** `sample`: the sample firm as an organisation of its own, which the people of --org may look at; and its removal. */
export function sampleCommand(program: Command): void {
  program
    .command("sample")
    .description("make the sample firm, an organisation of its own; the people of --org may look at it")
    .requiredOption("--org <slug>", "whose people may look; with --remove, the sample firm itself")
    .option("--language <code>", "en or zh: the language of its names and notes", "en")
    .option("--remove", "remove a sample firm without a trace")
    .option("--json", "print one JSON value")
    .action(async ({ org, language, remove, json }: Options) => {
      if (remove) return removeSample(org, json);
      const visitors = await membersOf(await commandCtx(org));
      const { ctx, slug, events } = await createSample(
        await connection(),
        new Date(),
        language === "zh" ? "zh" : "en",
      );
      for (const person of visitors) await addMember(ctx, person.id, "viewer");
      print(json, { organisation: slug, events }, [`${slug}: ${events} events`]);
    });
}

interface Options {
  org: string;
  language: string;
  remove?: boolean;
  json?: boolean;
}

async function removeSample(slug: string, json?: boolean): Promise<void> {
  const ctx = await commandCtx(slug);
  const [found] = await statements(ctx, (run) =>
    run<{ sample: boolean }>("select sample from organisation where organisation_id = $1::uuid", [ctx.org]),
  );
  if (!found?.sample) throw new Fault("invalid", `"${slug}" is not a sample firm: nothing was removed.`);
  await deleteOrganisation(ctx, { slug });
  print(json, { removed: slug }, [`removed ${slug}`]);
}
