import { expect, test } from "vitest";
import { parseMapping } from "@/lib/imports/parseMapping";
import { columnFields } from "./columnFields";

test("each column with the fields that it becomes", () => {
  const mapping = parseMapping({
    format: "csv",
    source: "desk",
    rules: [
      {
        type: "case.step",
        id: "{工单号}/handled",
        when: { 状态: "!打开" },
        time: { column: "关闭时间", format: "iso" },
        data: {
          process: "客服",
          case: "{工单号}",
          step: "handle",
          actor: { kind: { column: "处理人" }, id: "{处理人}" },
          seconds: { column: "时长", number: true },
        },
      },
    ],
  });
  expect(
    Object.fromEntries(columnFields(mapping, ["工单号", "状态", "关闭时间", "处理人", "时长", "备注"])),
  ).toEqual({
    工单号: ["id", "case"],
    状态: ["when"],
    关闭时间: ["time"],
    处理人: ["actor.kind", "actor.id"],
    时长: ["seconds"],
    备注: [],
  });
});
