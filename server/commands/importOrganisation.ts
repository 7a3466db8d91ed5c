import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { email as emailSchema } from "@/lib/auth/email";
import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import type { Database } from "@/lib/db/database";
import { addMember } from "@/lib/tenancy/addMember";
import { importOrganisation } from "@/lib/transfer/importOrganisation";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/** `org import`: a new organisation of a file that `org export` or the page wrote. */
export function importOrganisationCommand(org: Command): void {
  org
    .command("import")
    .description("make a new organisation of a file that `org export` wrote; all of it, or nothing")
    .argument("<file>", "the file (….ndjson.gz)")
    .option("--slug <slug>", "its address; otherwise the one that it had")
    .option("--owner <email>", "who becomes its owner: an account that is here")
    .option("--json", "print one JSON value")
    .action(async (file: string, { slug, owner, json }: Options) => {
      await stat(file).catch(() => {
        throw new Fault("not-found", `There is no file ${file}.`);
      });
      const db = await connection();
      const ownerId = owner === undefined ? null : await personBy(db, owner);
      const made = await importOrganisation(db, new Date(), () => createReadStream(file), { slug });
      if (ownerId !== null) await addMember(await commandCtx(made.slug), ownerId, "owner");
      const { org: _, ...shown } = made;
      print(json, shown, [
        `organisation  ${made.slug}`,
        `events        ${made.rows.event ?? 0}`,
        ...made.members.map(({ email, role }) => `to invite     ${email} (${role})`),
        ...made.leftOut.flatMap(({ table, rows, names }) =>
          words[table] ? [`to make anew  ${words[table]}: ${names.join(", ") || rows}`] : [],
        ),
        ...(ownerId === null ? ["Nobody can see it yet: import with --owner, or add people to it."] : []),
      ]);
    });
}

interface Options {
  slug?: string;
  owner?: string;
  json?: boolean;
}

/** What the server itself writes down again is nobody's to make. */
const words: Record<string, string> = {
  api_key: "API keys",
  hook: "webhooks",
  delivery_channel: "channels of reports",
  report_share: "links to reports",
  import_piece: "pieces of files not imported yet",
  invitation: "open invitations",
};

async function personBy(db: Database, text: string): Promise<string> {
  const parsed = emailSchema.safeParse(text);
  const { rows } = await db.pool.query<{ id: string }>("select id from person where email = $1::text", [
    parsed.data ?? "",
  ]);
  if (rows[0]) return rows[0].id;
  throw new Fault("not-found", `Nobody has an account here with the address ${text}.`);
}
