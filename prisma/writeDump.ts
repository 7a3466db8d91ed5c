import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { appUrl } from "@/lib/db/appUrl";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { migrate } from "@/lib/db/migrate";
import { dump } from "@/prisma/dump";

/** `npm run schema:dump`: migrates an empty database that goes again, and writes its schema to prisma/schema.sql. */
const folder = await mkdtemp(join(tmpdir(), "handover-dump-"));
// the account that the server runs as must reach the folder when root starts it
await chmod(folder, 0o711);
const server = await startEmbedded(folder);
try {
  await migrate(server.url, appUrl(server.url));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const schema = await dump(client).finally(() => client.end());
  await writeFile(join(process.cwd(), "prisma", "schema.sql"), schema);
} finally {
  await server.release();
  await rm(folder, { recursive: true, force: true });
}
