import pg from "pg";
import { expect, test } from "vitest";
import { ownerUrl, plainUrl } from "@/lib/db/testing";
import { tenantTables } from "@/lib/tenancy/tenantTables";
import { dump } from "@/prisma/dump";
import { parts } from "@/prisma/twin";

const tables: string[] = [...tenantTables.held, ...tenantTables.loose];

async function schemaOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await dump(client).finally(() => client.end())).split("\n\n");
}

/** Without how a table is stored, and without what parts repeat of the whole: keys to the parts of another table. */
const shape = (block: string) =>
  block
    .replace(/\n\)(?:\nwith \(.*\))?;/, "\n);")
    .replaceAll(" ON ONLY ", " ON ")
    .split("\n")
    .filter((line) => line !== "" && !/ REFERENCES \w+_\d\(/.test(line))
    .map((line) => line.replace(/,$/, ""));

test.skipIf(process.env.HANDOVER_TEST_SCHEMA === "plain" || process.env.CITUS_URL !== undefined)(
  "the tests' database is the plain schema in parts, and nothing else is different",
  async () => {
    const [plain, twin] = [await schemaOf(plainUrl()), await schemaOf(ownerUrl())];
    const isPart = (block: string) =>
      tables.some((table) =>
        Array.from({ length: parts }, (_, part) => `create table ${table}_${part} (`).some((head) =>
          block.startsWith(head),
        ),
      );
    expect(twin.filter(isPart)).toHaveLength(tables.length * parts);
    expect(twin.filter((block) => !isPart(block)).map(shape)).toEqual(plain.map(shape));
  },
);
