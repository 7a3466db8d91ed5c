import { expect, test } from "vitest";
import { testImport } from "@/lib/imports/testImport";
import type { WireEvent } from "@/lib/imports/wireEvent";
import type { Answers } from "./answers";
import { ticketExport } from "./fixtures/ticketExport";
import { questions } from "./questions";
import { recognise } from "./recognise";
import { suggest } from "./suggest";

const bytes = Buffer.from(ticketExport());
const formats = ["D/M/YYYY H:mm", "M/D/YYYY H:mm"];
const times = { 创建时间: "D/M/YYYY H:mm", 关闭时间: "D/M/YYYY H:mm" };
const answers: Answers = { zone: "Asia/Shanghai", source: "desk", process: "客服", times };

async function events(given: Answers): Promise<WireEvent[]> {
  const { events: all, refusals } = await testImport(bytes, suggest(await recognise(bytes), given));
  expect(refusals).toEqual([]);
  return all;
}

test("a list of tickets with Chinese headers is told as one, column by column", async () => {
  const recognition = await recognise(bytes, "工单.csv");
  expect(recognition).toMatchObject({
    format: "csv",
    encoding: { sure: "utf-8" },
    delimiter: ",",
    kind: "tickets",
    rowsRead: 120,
    whole: true,
    roles: {
      case: "工单号",
      opened: "创建时间",
      closed: "关闭时间",
      status: "状态",
      actor: "处理人",
      channel: "渠道",
      reopens: "重新打开次数",
      seconds: "处理时长(分钟)",
    },
  });
  expect(recognition.rows).toHaveLength(50);
  expect(recognition.columns.find(({ name }) => name === "处理人")?.values).toEqual(
    ["王芳", "李强", "小助手", "赵敏"].map((value) => ({ value, count: 30 })),
  );
});

test("day or month first is asked, and so is the zone: no mapping before", async () => {
  const recognition = await recognise(bytes);
  const asked = questions(recognition);
  expect(asked.filter(({ needed }) => needed)).toEqual([
    { about: "time", needed: true, column: "创建时间", formats, sample: "1/3/2026 8:00" },
    { about: "time", needed: true, column: "关闭时间", formats, sample: "1/3/2026 9:00" },
    { about: "zone", needed: true, columns: ["创建时间", "关闭时间"] },
  ]);
  expect(asked.map(({ about }) => about)).toContain("actors");
  expect(() => suggest(recognition, { times })).toThrow("of which time zone");
  expect(() => suggest(recognition, { zone: "UTC" })).toThrow('is "1/3/2026 8:00" in "创建时间" written as');
  expect(questions(recognition, answers).filter(({ needed }) => needed)).toEqual([]);
});

test("with the answers it gives what first-contact resolution needs", async () => {
  const all = await events({ ...answers, actors: { 王芳: "human", 小助手: "agent" } });
  const of = (type: string) => all.filter((event) => event.type === type);
  expect(of("case.opened")).toHaveLength(120);
  expect(of("case.step")).toHaveLength(108);
  const once = of("case.closed").filter(({ id }) => id.endsWith("/closed"));
  expect(once).toHaveLength(108);
  const resolutions = once.map(({ data }) => data.resolution);
  const count = (value: string) => resolutions.filter((each) => each === value).length;
  expect([count("resolved"), count("unresolved"), count("cancelled")]).toEqual([86, 14, 8]);
  // The customer came back in every sixth of those that are closed: it was opened and closed again at once.
  const closed = new Set(once.map(({ data }) => data.case));
  const returned = Array.from({ length: 120 }, (_, index) => index).filter(
    (index) => index % 6 === 0 && closed.has(`GD${1001 + index}`),
  );
  const again = returned.map((index) => `GD${1001 + index}`);
  expect(of("case.reopened").map(({ data }) => data.case)).toEqual(again);
  expect(of("case.contact")).toEqual([]);
  const all1007 = all.filter(({ data }) => data.case === "GD1007" && "resolution" in data);
  expect(all1007.map(({ time }) => Date.parse(time) - Date.parse(all1007[0]?.time ?? ""))).toEqual([0, 1000]);
  expect(all1007.map(({ data }) => data.resolution)).toEqual(
    [...Array(2)].map(() => all1007[0]?.data.resolution),
  );
  expect(all.find(({ type, data }) => type === "case.step" && data.case === "GD1003")).toEqual({
    id: "GD1003/handled",
    source: "desk",
    type: "case.step",
    time: "2026-03-03T03:02:00Z",
    data: {
      process: "客服",
      case: "GD1003",
      step: "handle",
      actor: { kind: "agent", id: "小助手" },
      seconds: 420,
    },
  });
  expect(of("case.step").map(({ data }) => (data.actor as { kind: string }).kind)).toContain("unknown");
});

test("answered the other way, the same cell is another day", async () => {
  const monthFirst = { 创建时间: "M/D/YYYY H:mm", 关闭时间: "M/D/YYYY H:mm" };
  const all = await events({ ...answers, times: monthFirst });
  expect(all.find(({ id }) => id === "GD1003/opened")?.time).toBe("2026-03-03T02:02:00Z");
  expect(all.find(({ id }) => id === "GD1002/opened")?.time).toBe("2026-02-03T01:01:00Z");
});

test("a first closing with a time of its own makes the reopening one", async () => {
  const file = Buffer.from(
    "Ticket,Created,First closed at,Closed,Reopens,Status\nA,2026-03-01 09:00,2026-03-01 10:00,2026-03-03 09:00,1,Solved\nB,2026-03-01 09:00,2026-03-01 10:00,2026-03-01 10:00,0,Solved\n",
  );
  const { rules } = suggest(await recognise(file), { zone: "UTC" });
  expect(rules.map(({ type }) => type)).toEqual([
    "case.opened",
    "case.step",
    "case.closed",
    "case.closed",
    "case.reopened",
  ]);
  expect(rules[3]).toMatchObject({ time: { column: "First closed at" }, when: { Reopens: [">0"] } });
});
