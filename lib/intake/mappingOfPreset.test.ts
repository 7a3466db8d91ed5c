import { expect, test } from "vitest";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { createImport } from "@/lib/intake/createImport";
import { mappingOfPreset } from "@/lib/intake/mappingOfPreset";

async function draft(ctx: TestOrganisation): Promise<string> {
  const file = (async function* () {
    yield Buffer.from("工单ID;工单类型;创建时间\n1;人工;2026-03-02 09:00:00\n");
  })();
  return (await createImport(ctx, { name: "tickets.csv", file })).id;
}

test("a preset, for the file that is kept and the organisation's zone unless another is named", async () => {
  const ctx = await testOrganisation({ timezone: "Asia/Tokyo" });
  const id = await draft(ctx);
  const mapping = await mappingOfPreset(ctx, id, { preset: "feishu", process: "客服" });
  expect(mapping).toMatchObject({ format: "csv", delimiter: ";", zone: "Asia/Tokyo", source: "feishu" });
  expect(mapping.rules[0]).toMatchObject({
    type: "case.opened",
    data: { process: "客服", case: "{工单ID}" },
  });
  expect(await mappingOfPreset(ctx, id, { preset: "feishu", zone: "UTC" })).toMatchObject({ zone: "UTC" });
});

test.each([
  [{ preset: "nobody" }, "There is no preset nobody: handover, event-log"],
  [{ preset: "langfuse" }, "The file is csv: the preset langfuse reads ndjson"],
])("refused: %j", async (given, reason) => {
  const ctx = await testOrganisation();
  await expect(mappingOfPreset(ctx, await draft(ctx), given)).rejects.toMatchObject({
    detail: expect.stringContaining(reason),
  });
});
