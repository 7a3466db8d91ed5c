import type { Command } from "commander";
import { connection } from "@/lib/db/connection";
import { createSample } from "@/lib/sample/createSample";
import { openToVisitors } from "@/lib/sample/openToVisitors";
import { removeSample } from "@/lib/sample/removeSample";
import { readSettings } from "@/lib/settings/readSettings";
import { addMember } from "@/lib/tenancy/addMember";
import { membersOf } from "@/lib/tenancy/membersOf";
import { organisationBySlug } from "@/lib/tenancy/organisations";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/**
 * `sample`: the sample firm as an organisation of its own, which the people of --org may look at, or with --public
 * everybody; and its removal.
 */
export function sampleCommand(program: Command): void {
  program
    .command("sample")
    .description("make the sample firm, an organisation of its own, which others may look at; or remove it")
    .option("--org <slug>", "whose people may look; with --remove, the sample firm itself")
    .option("--public", `everybody may look, without an account, at /${publicSlug}`)
    .option("--language <code>", "en or zh: the language of its names and notes", "en")
    .option("--remove", "remove a sample firm without a trace")
    .option("--json", "print one JSON value")
    .action(async (options: Options, command: Command) => {
      const { org, json } = options;
      if (options.public && !options.remove) return makePublic(options);
      if (org === undefined) command.error("error: required option '--org <slug>' not specified");
      if (options.remove) {
        const removed = await removeSample(await commandCtx(org));
        return print(json, { removed }, [`removed ${removed}`]);
      }
      const made = await make(options);
      print(json, { organisation: made.slug, events: made.events }, [`${made.slug}: ${made.events} events`]);
    });
}

interface Options {
  org?: string;
  language: string;
  public?: boolean;
  remove?: boolean;
  json?: boolean;
}

async function make({ org, language }: Options): Promise<Awaited<ReturnType<typeof createSample>>> {
  // whom it is for is known before it is made
  const visitors = org === undefined ? [] : await membersOf(await commandCtx(org));
  const made = await createSample(await connection(), new Date(), language === "zh" ? "zh" : "en");
  for (const person of visitors) await addMember(made.ctx, person.id, "viewer");
  return made;
}

/** The one that is public stays; a sample firm that --org names becomes it; else one is made. */
async function makePublic(options: Options): Promise<void> {
  const { org, json } = options;
  const said = (made: boolean, line: string) => print(json, { organisation: publicSlug, made }, [line]);
  if ((await organisationBySlug(await connection(), publicSlug)) !== null) {
    return said(false, `/${publicSlug} is there already: nothing was changed.`);
  }
  const known = org === undefined ? null : await commandCtx(org);
  if (known !== null && (await readSettings(known)).sample) {
    await openToVisitors(known);
    return said(false, `${org} is now at /${publicSlug}, where everybody may look at it.`);
  }
  const { ctx, events } = await make(options);
  await openToVisitors(ctx);
  said(true, `/${publicSlug}: ${events} events; everybody may look at it.`);
}
