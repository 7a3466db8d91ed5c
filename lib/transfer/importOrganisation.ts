import { randomBytes, randomUUID } from "node:crypto";
import type { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";
import { type Run, statements } from "@/lib/db/statements";
import { eventTypes } from "@/lib/events/event";
import { watchLater } from "@/lib/handover/watchLater";
import { foldEverything } from "@/lib/ingest/foldEverything";
import type { Ctx } from "@/lib/tenancy/ctx";
import { newOrganisation } from "@/lib/tenancy/newOrganisation";
import { isSlug } from "@/lib/tenancy/slugFrom";
import { columnsOf } from "@/lib/transfer/columnsOf";
import { EntryWriter } from "@/lib/transfer/entryWriter";
import {
  endSchema,
  format,
  type Header,
  headerSchema,
  memberSchema,
  type TransferredMember,
  tableSchema,
} from "@/lib/transfer/format";
import { RowWriter } from "@/lib/transfer/rowWriter";
import { carried } from "@/lib/transfer/tables";
import { type TransferLine, transferLines } from "@/lib/transfer/transferLines";

export interface Transferred {
  org: string;
  slug: string;
  rows: Record<string, number>;
  /** to be invited anew: accounts and passwords are the server's, not the organisation's */
  members: TransferredMember[];
  /** to be made anew */
  leftOut: Header["leftOut"];
}

/**
 * Makes an organisation of an exported file: a new one, with an id of its own, whatever the file says. All of it comes
 * in one transaction, or nothing does; cases, orders and rollups are folded from its events. In memory that does not
 * grow with the file.
 *
 * @param open gives the file from its beginning; it is called again when the database asks for another attempt
 * @param options.slug its address; without it the one that it had, with an end of chance where that is taken
 * @throws Fault `malformed`, `too-large` (`transferLines`); `invalid` naming the line that cannot be stored; `conflict`
 *   when the slug asked for is taken
 */
export async function importOrganisation(
  db: Database,
  now: Date,
  open: () => AsyncIterable<Uint8Array>,
  options: { slug?: string } = {},
): Promise<Transferred> {
  const ctx: Ctx = { org: randomUUID(), db, now, actor: { kind: "command", id: "transfer" } };
  return statements(ctx, async (run) => {
    const lines = transferLines(open());
    const header = await readHeader(run, lines);
    const slug = await takeSlug(run, ctx.org, header.organisation.slug, options.slug);
    const read = await readRows(ctx, run, lines, slug);
    const timezone = await check(ctx, run);
    await foldEverything(ctx, run, timezone);
    await watchHandovers(ctx, run);
    const { version, exportedAt } = header;
    await record(run, ctx, {
      action: "organisation.imported",
      subject: `organisation:${slug}`,
      after: { slug, from: header.organisation.slug, version, exportedAt },
    });
    return { org: ctx.org, slug, ...read, leftOut: header.leftOut };
  });
}

async function readHeader(run: Run, lines: AsyncGenerator<TransferLine>): Promise<Header> {
  const { value: first } = await lines.next();
  if (first?.kind !== "header") {
    throw new Fault("malformed", "The file does not begin as an exported organisation does.");
  }
  const header = readValue(headerSchema, first);
  if (header.format !== format) {
    throw new Fault(
      "invalid",
      `The file is of format ${header.format}, and this version (format ${format}) cannot read it: use the version of Handover that made it, ${header.version}, or a newer one.`,
    );
  }
  const known = await run(
    "select from _prisma_migrations where migration_name = $1::text and finished_at is not null",
    [header.migration],
  );
  if (known.length > 0) return header;
  throw new Fault(
    "invalid",
    `The file was made by Handover ${header.version} with tables that are not here yet (${header.migration}): upgrade this one first.`,
  );
}

async function takeSlug(run: Run, org: string, had: string, asked?: string): Promise<string> {
  if (!isSlug(asked ?? had)) {
    throw new Fault("invalid", "The slug must be 3–40 lower-case letters, digits or hyphens.");
  }
  const choices =
    asked === undefined ? [had, `${had.slice(0, 33)}-${randomBytes(3).toString("hex")}`] : [asked];
  for (const slug of choices) {
    const taken = await run(
      `insert into directory_slug (slug, organisation_id) values ($1::text, $2::uuid)
       on conflict do nothing returning slug`,
      [slug, org],
    );
    if (taken.length > 0) return slug;
  }
  throw new Fault("conflict", `The address "${asked ?? had}" is taken: choose another one.`);
}

async function readRows(
  ctx: Ctx,
  run: Run,
  lines: AsyncGenerator<TransferLine>,
  slug: string,
): Promise<Pick<Transferred, "rows" | "members">> {
  const rows: Record<string, number> = {};
  const members: TransferredMember[] = [];
  let writer: RowWriter | EntryWriter | null = null;
  for await (const line of lines) {
    if (writer !== null && line.kind === writer.table) {
      await writer.add(line);
      rows[writer.table] = writer.count;
    } else if (line.kind === "member") {
      members.push(readValue(memberSchema, line));
    } else if (line.kind === "table") {
      await writer?.flush();
      writer = await nextTable(ctx, run, line, rows, slug);
      rows[writer.table] = 0;
    } else if (line.kind === "end") {
      await writer?.flush();
      checkEnd(line, rows);
      const after = await lines.next();
      if (!after.done) throw new Fault("malformed", `Line ${after.value.number} comes after the end.`);
      return { rows, members };
    } else {
      throw new Fault("malformed", `Line ${line.number} does not belong where it is: the file was changed.`);
    }
  }
  throw new Fault("malformed", "The file ends before its closing line: export or copy it again.");
}

async function nextTable(
  ctx: Ctx,
  run: Run,
  line: TransferLine,
  rows: Record<string, number>,
  slug: string,
): Promise<RowWriter | EntryWriter> {
  const { name, columns } = readValue(tableSchema, line);
  const at = (number: string) => carried.findIndex(({ table }) => table === number);
  const last = Object.keys(rows).at(-1);
  const inTurn = last === undefined ? at(name) === 0 : at(name) > at(last);
  if (!inTurn) {
    throw new Fault("malformed", `Line ${line.number}: the table "${name}" does not belong where it is.`);
  }
  const known = await columnsOf(run, name);
  const strange = columns.find((column) => !known.includes(column));
  if (strange !== undefined || columns.length === 0) {
    throw new Fault("invalid", `Line ${line.number}: ${name} has no column "${strange ?? ""}" here.`);
  }
  if (name === "audit_entry") return new EntryWriter(run, ctx.org);
  return new RowWriter(ctx, run, name, columns, name === "organisation" ? { slug } : {});
}

function checkEnd(line: TransferLine, rows: Record<string, number>): void {
  const end = readValue(endSchema, line);
  if (end.sha256 !== line.hashBefore()) {
    throw new Fault(
      "malformed",
      "The file's checksum does not fit: it was damaged or changed. Export it again.",
    );
  }
  const wrong = Object.keys({ ...end.rows, ...rows }).find((table) => end.rows[table] !== rows[table]);
  if (wrong === undefined) return;
  throw new Fault(
    "malformed",
    `The file says ${end.rows[wrong] ?? 0} rows of ${wrong} and holds ${rows[wrong] ?? 0}: export it again.`,
  );
}

/** Of what every figure goes by, what no constraint of the database holds. Gives the time zone. */
async function check(ctx: Ctx, run: Run): Promise<string> {
  const found = await run<{ name: string; timezone: string; currency: string }>(
    "select name, timezone, currency from organisation where organisation_id = $1::uuid",
    [ctx.org],
  );
  if (found.length !== 1) throw new Fault("malformed", "The file holds no organisation, or more than one.");
  const { timezone } = parse(newOrganisation, found[0]);
  const [strange] = await run<{ type: string }>(
    "select type from event where organisation_id = $1::uuid and type <> all ($2::text[]) limit 1",
    [ctx.org, [...eventTypes]],
  );
  if (strange)
    throw new Fault("invalid", `The file holds events of a type that is not known: ${strange.type}.`);
  return timezone;
}

async function watchHandovers(ctx: Ctx, run: Run): Promise<void> {
  const standing = await run<{ id: string }>(
    "select handover_id as id from handover where organisation_id = $1::uuid and taken_back_at is null",
    [ctx.org],
  );
  for (const { id } of standing) await watchLater(ctx, run, id);
}

function readValue<Schema extends z.ZodType>(schema: Schema, line: TransferLine): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(line.value);
  } catch {
    throw new Fault("malformed", `Line ${line.number} is not JSON: the file was changed.`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Fault("malformed", `Line ${line.number} is not what it should be: the file was changed.`);
}
