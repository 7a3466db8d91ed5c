import { realpathSync } from "node:fs";
import { Client } from "pg";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";

/**
 * Signs in to the server at a port of 127.0.0.1, makes the database `handover` if it is missing, and makes sure
 * that the server is the one of this cluster.
 *
 * @returns the connection string
 * @throws the error of pg when the server does not answer, EmbeddedPostgresError when it is not ours
 */
export async function connectEmbedded(port: number, password: string, data: string): Promise<string> {
  const url = (database: string) => `postgresql://handover:${password}@127.0.0.1:${port}/${database}`;
  const client = new Client({ connectionString: url("postgres"), connectionTimeoutMillis: 10_000 });
  // A server that stops while we ask would otherwise end this process by an unhandled event.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data: string; made: boolean }>(question);
    if (rows[0] === undefined || realpathSync(rows[0].data) !== realpathSync(data)) {
      throw new EmbeddedPostgresError(`The server at port ${port} is not the one of ${data}.`);
    }
    if (!rows[0].made) await client.query("create database handover");
    return url("handover");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "28P01") {
      throw new EmbeddedPostgresError(
        `The password kept in secrets.json is not the one of the database in ${data}: restore that file from a backup.`,
      );
    }
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

const question = `
  select current_setting('data_directory') as data,
         exists (select from pg_database where datname = 'handover') as made`;
