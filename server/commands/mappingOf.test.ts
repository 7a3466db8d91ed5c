import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mappingOf } from "./mappingOf";

const folder = mkdtempSync(join(tmpdir(), "mapping-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const tickets = file("tickets.csv", "工单ID;工单类型;创建时间\n1;人工;2026-03-02 09:00:00\n");

test("a preset, for the file that is read and the organisation's zone", async () => {
  const mapping = (await mappingOf(tickets, { preset: "feishu", process: "客服" }))("Asia/Tokyo");
  expect(mapping).toMatchObject({ format: "csv", delimiter: ";", zone: "Asia/Tokyo", source: "feishu" });
  expect(mapping.rules[0]).toMatchObject({
    type: "case.opened",
    data: { process: "客服", case: "{工单ID}" },
  });
});

test("a mapping names its own zone", async () => {
  const rule = {
    type: "case.opened",
    id: "{a}",
    time: { column: "b", format: "iso" },
    data: { process: "p", case: "{a}" },
  };
  const mapping = file(
    "mapping.json",
    JSON.stringify({ format: "csv", zone: "UTC", source: "s", rules: [rule] }),
  );
  expect((await mappingOf(tickets, { mapping }))("Asia/Tokyo").zone).toBe("UTC");
});

test.each([
  [{ preset: "nobody" }, "There is no preset nobody: event-log"],
  [{ preset: "langfuse" }, "is csv: the preset langfuse reads ndjson"],
  [{ mapping: join(folder, "gone.json") }, "There is no mapping"],
  [{ mapping: tickets }, "is not JSON"],
])("refused: %j", async (given, reason) => {
  await expect(mappingOf(tickets, given)).rejects.toMatchObject({ detail: expect.stringContaining(reason) });
});
