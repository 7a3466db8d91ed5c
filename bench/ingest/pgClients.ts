// Where there is no pgbench: 16 clients that insert a row each and commit it, for so many seconds.
import { randomInt } from "node:crypto";
import pg from "pg";
import { insertSql } from "@/bench/ingest/pgbench";

const [url = "", seconds = "5"] = process.argv.slice(2);
const text = insertSql("$1");
const clients = await Promise.all(
  Array.from({ length: 16 }, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }),
);
let rows = 0;
const began = performance.now();
const until = began + Number(seconds) * 1000;
await Promise.all(
  clients.map(async (client) => {
    for (; performance.now() < until; rows++) {
      await client.query({ name: "insert", text, values: [randomInt(2 ** 48 - 1)] });
    }
  }),
);
process.stdout.write(String((rows / (performance.now() - began)) * 1000));
await Promise.all(clients.map((client) => client.end()));
