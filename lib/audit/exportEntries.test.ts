import { expect, test } from "vitest";
import { exportEntries } from "@/lib/audit/exportEntries";
import { listActors } from "@/lib/audit/listActors";
import { listEntries } from "@/lib/audit/listEntries";
import { record } from "@/lib/audit/record";
import { verifyChain } from "@/lib/audit/verifyChain";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, testOrganisation } from "@/lib/db/testing";

async function firm() {
  const ctx = await testOrganisation({ now: new Date("2026-03-02T10:00:00Z") });
  await statements(ctx, async (run) => {
    for (let n = 0; n < 700; n++) {
      await record(run, ctx, {
        action: "process.changed",
        subject: `process:${n}`,
        after: { name: `=cmd${n}` },
      });
    }
    await record(run, ctx, { action: "key.revoked", subject: '=HYPERLINK("x")', before: { name: "@é" } });
  });
  return ctx;
}

test("CSV: a mark and a header once, every entry, and no formula", async () => {
  const ctx = await firm();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await new Response(await exportEntries(ctx, "csv")).arrayBuffer(),
  );
  const lines = text.split("\r\n");
  expect(text.startsWith("\uFEFFseq,at,actorKind")).toBe(true);
  expect(text.split("\uFEFF")).toHaveLength(2);
  // the first of the log, 701 more, and this export; header and the end of the last line
  expect(lines).toHaveLength(703 + 2);
  expect(lines[1]).toMatch(
    /^703,2026-03-02T10:00:00\.000000Z,command,test,,,audit\.exported,audit,,"\{""format"":""csv""\}"/,
  );
  expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
  expect(lines.filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
});

test("NDJSON: what the list gives, by the same filters, and the filters stand in the log", async () => {
  const ctx = await firm();
  const filters = { action: "key.revoked", from: "2026-03-02", to: "2026-03-02", text: "hyperlink" };
  const text = await new Response(await exportEntries(ctx, "ndjson", filters)).text();
  const { items } = await listEntries(ctx, { action: "key.revoked" });
  expect(
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual(items);
  expect((await listEntries(ctx, { action: "audit.exported" })).items).toMatchObject([
    { subject: "audit", after: { format: "ndjson", ...filters } },
  ]);
});

test("days are those of the organisation's zone, both ends included", async () => {
  // the evening of the 1st in London is the 2nd in Shanghai
  const ctx = await testOrganisation({ now: new Date("2026-03-01T16:00:00Z") });
  const found = async (from: string, to: string) => (await listEntries(ctx, { from, to })).items.length;
  expect(await found("2026-03-02", "2026-03-02")).toBe(1);
  expect(await found("2026-03-01", "2026-03-01")).toBe(0);
  expect(await found("2026-03-03", "2026-03-09")).toBe(0);
});

test("who is below an admin reads nothing of it", async () => {
  const ctx = await testOrganisation();
  for (const role of ["viewer", "manager"] as const) {
    const below = as(ctx, (await testPerson(ctx, role)).actor);
    for (const read of [
      () => exportEntries(below, "csv"),
      () => listEntries(below),
      () => listActors(below),
      () => verifyChain(below),
    ]) {
      await expect(read()).rejects.toMatchObject({ code: "forbidden" });
    }
  }
  const key = { kind: "key", id: "k", scopes: ["events:write", "kpis:read"] } as const;
  await expect(verifyChain(as(ctx, { ...key, scopes: [...key.scopes] }))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await listEntries(ctx)).items).toHaveLength(1);
});

test("who stands in the log, by name", async () => {
  const ctx = await testOrganisation();
  const { id, actor } = await testPerson(ctx, "admin");
  const mine = as(ctx, actor);
  await statements(mine, (run) => record(run, mine, { action: "key.revoked", subject: "key:1" }));
  expect(await listActors(mine)).toEqual([
    { kind: "person", id, name: "Test" },
    { kind: "command", id: "organisation", name: null },
  ]);
  expect((await listEntries(mine, { actor: id })).items).toHaveLength(1);
});
