import { existsSync, lchownSync, readdirSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { BackupNote } from "@/lib/db/embedded/backupEmbedded";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { makeDataFolder } from "@/lib/db/embedded/makeDataFolder";
import { placeData } from "@/lib/db/embedded/placeData";
import { lockOf, sharedParent } from "@/lib/db/embedded/places";
import type { Account } from "@/lib/db/embedded/unprivilegedAccount";
import { withLock } from "@/lib/db/embedded/withLock";

/**
 * Puts a backup (`backupEmbedded`) where there is no installation. The next start of the server makes the cluster whole
 * from its log; everything that was committed when the backup ended is there, and nothing later.
 *
 * @param dataFolder HANDOVER_DATA; made when missing
 * @throws EmbeddedPostgresError when `from` is no backup, or there is a database already: move it away first
 */
export async function restoreEmbedded(from: string, dataFolder: string): Promise<BackupNote> {
  const note = await readNote(from);
  const folder = makeDataFolder(dataFolder);
  return withLock(lockOf(folder), async () => {
    const taken = ["postgres", "postgres.location", "secrets.json"].find((name) =>
      existsSync(join(folder, name)),
    );
    if (taken !== undefined) {
      throw new EmbeddedPostgresError(
        `${folder} holds an installation already (${taken}): move it away first.`,
      );
    }
    const { data, account } = await placeData(folder, sharedParent);
    const part = `${data}.restored`;
    await mkdir(part, { mode: 0o700 });
    await cp(join(from, "postgres"), part, { recursive: true, preserveTimestamps: true });
    if (account !== null) own(part, account);
    for (const file of ["secrets.json", "demo.json"]) {
      if (existsSync(join(from, file))) await copyFile(join(from, file), join(folder, file));
    }
    // only a whole one has the name
    await rename(part, data);
    return note;
  });
}

async function readNote(from: string): Promise<BackupNote> {
  const text = await readFile(join(from, "backup.json"), "utf8").catch(() => null);
  const note = schema.safeParse(text === null ? null : JSON.parse(text));
  if (note.success && existsSync(join(from, "postgres", "backup_label"))) return note.data;
  throw new EmbeddedPostgresError(`${from} is no backup that \`handover backup\` made, or not a whole one.`);
}

const schema = z.object({ kind: z.literal("handover backup"), at: z.string(), major: z.number().int() });

function own(folder: string, { uid, gid }: Account): void {
  lchownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    lchownSync(join(folder, entry), uid, gid);
  }
}
