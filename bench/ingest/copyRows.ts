import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";

export interface Copied {
  rows: number;
  milliseconds: number;
}

/**
 * The yardstick: COPY of the very rows that are stored in `event` into a table like it, with all its indexes,
 * constraints and defaults, as the owner, without row-level security, in one transaction. Only the COPY is timed.
 */
export async function copyRows(owner: Client): Promise<Copied> {
  const chunks: Buffer[] = [];
  for await (const chunk of owner.query(to("copy event to stdout"))) chunks.push(chunk as Buffer);
  await owner.query("drop table if exists event_copied");
  await owner.query("create table event_copied (like event including all)");
  // neither side pays for what the other left to be written
  await owner.query("checkpoint");
  const began = performance.now();
  const into = owner.query(from("copy event_copied from stdin"));
  await pipeline(Readable.from(chunks), into);
  const milliseconds = performance.now() - began;
  await owner.query("drop table event_copied");
  return { rows: into.rowCount, milliseconds };
}
