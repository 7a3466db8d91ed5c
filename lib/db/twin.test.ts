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

/** Without what a table says of its own storage, and where an index of parts is said to be of the whole alone. */
const shape = (block: string) => block.replace(/\n\)(?:\nwith \(.*\))?;/, "\n);").replaceAll(" ON ONLY ", " ON ");

test.skipIf(process.env.HANDOVER_TEST_SCHEMA === "plain")(
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
