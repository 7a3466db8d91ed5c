import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { createImport } from "@/lib/intake/createImport";
import { previewImport } from "@/lib/intake/previewImport";
import { rejectedCsv } from "@/lib/intake/rejectedCsv";
import { removeImport } from "@/lib/intake/removeImport";
import { importFile } from "@/lib/intake/testing/importFile";
import { valuesOf } from "@/lib/intake/valuesOf";

const mapping = {
  format: "csv",
  source: "desk",
  zone: "UTC",
  rules: [
    {
      type: "case.opened",
      id: "{a}",
      time: { column: "t", format: "iso" },
      data: { process: "p", case: "{a}", title: "{b}" },
    },
  ],
};

async function* bytes(...chunks: (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

test("refused rows of megabytes cost no row of the others, and are told without what is too much to keep", async () => {
  const ctx = await testOrganisation();
  const long = `"${"x".repeat(900_000)}",2026-03-02,,\n`;
  const chunks = Array.from({ length: 15 }, (_, n) => `${long}${n},2026-03-02,\n`);
  const done = await importFile(ctx, bytes("a,t,b\n", ...chunks), mapping);
  expect(done).toMatchObject({ state: "done", accepted: 15, rejected: 15 });
  let size = 0;
  let rows = 0;
  for await (const part of await rejectedCsv(ctx, done.id)) {
    size += part.length;
    rows += part.split("has 4 cells").length - 1;
  }
  expect(rows).toBe(15);
  expect(size).toBeGreaterThan(900_000);
  expect(size).toBeLessThan(9_000_000);
});

test("a preview shows the beginning of a long text, as of a cell", async () => {
  const ctx = await testOrganisation();
  const { id } = await createImport(ctx, {
    name: "a.csv",
    file: bytes(`a,t,b\n1,2026-03-02,${"x".repeat(9_000)}\n`),
  });
  const { rows } = await previewImport(ctx, id, mapping);
  expect(JSON.stringify(rows).length).toBeLessThan(3_000);
  expect(rows[0]?.problems).toEqual([{ column: "/data/title", reason: expect.stringContaining("2,000") }]);
});

test("values of a file that unpacks without end are those of its beginning, and it is said that there are more", async () => {
  const ctx = await testOrganisation();
  const rows = gzipSync("1,2026-03-02,\n".repeat(10_000));
  const file = bytes(
    gzipSync("a,t,b\n"),
    ...Array.from({ length: 10 }, () => rows),
    gzipSync("2,2026-03-02,\n"),
  );
  const { id } = await createImport(ctx, { name: "a.csv.gz", file });
  const whole = await valuesOf(ctx, id, { column: "a", mapping });
  expect(whole).toEqual({
    column: "a",
    values: [
      { value: "1", count: 100_000 },
      { value: "2", count: 1 },
    ],
    more: false,
  });
  const part = await valuesOf(ctx, id, { column: "a", mapping }, 700_000);
  expect(part).toMatchObject({ values: [{ value: "1" }], more: true });
});

test("what an organisation keeps of files that are not imported is bounded; to remove one makes room", async () => {
  const ctx = await testOrganisation();
  const bring = (size: number) =>
    createImport(ctx, {
      name: "a.csv",
      file: bytes(...Array.from({ length: size }, () => randomBytes(1_000_000))),
      limit: 3_500_000,
    });
  const first = await bring(2);
  await expect(bring(2)).rejects.toMatchObject({
    code: "too-large",
    detail: expect.stringContaining("remove"),
  });
  await bring(1);
  await removeImport(ctx, first.id);
  await bring(2);
});
