// Over 8 KB because it holds a small file of each product.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { recognise } from "@/lib/imports/recognition/recognise";
import { testImport } from "@/lib/imports/testImport";
import type { WireEvent } from "@/lib/imports/wireEvent";
import { testWorkbook } from "@/lib/imports/xlsx/testWorkbook";
import { presets } from "./presets";

interface Given {
  zone?: string;
  process?: string;
}

/** The file through the preset that is recognised first; `blind`: nothing but the preset is known. */
async function read(name: string, file: string | Buffer, given: Given = {}, blind = false) {
  const bytes = Buffer.from(file);
  const recognition = await recognise(bytes);
  if (!blind) expect(recognition.presets[0]).toBe(name);
  const preset = presets.find((each) => each.name === name);
  if (preset === undefined) throw new Error(`there is no preset ${name}`);
  const mapping = preset.mapping({ ...given, recognition: blind ? undefined : recognition });
  return testImport(bytes, mapping);
}

const brief = (events: WireEvent[]) => events.map(({ type, id, time }) => `${type} ${id} ${time}`);

test("every preset has a name of its own and a title in both languages", () => {
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
  expect(presets.filter(({ title }) => title.en === "" || !/\p{Script=Han}|XES|n8n/u.test(title.zh))).toEqual(
    [],
  );
  expect(presets.every(({ name }) => /^[a-z0-9-]+$/.test(name))).toBe(true);
});

test.each(presets.map((preset) => [preset.name, preset] as const))(
  "%s is not seen in a header of other things",
  (_, preset) => {
    expect(preset.recognises(["colour", "size", "weight"])).toBe(0);
  },
);

describe("zendesk", () => {
  const header =
    "Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies";
  const row = (id: number, status: string, solved: string, reopens: number) =>
    `1,${id},Kim,77,,k@x.test,x.test,Kim,Ada,Support,"Where, then?",,${status},Normal,Mail,Question,2026-03-02 09:00,2026-03-05 10:00,,,,,${solved},4,Offered,1,1,${reopens},2`;
  const file = [
    header,
    row(1, "Solved", "2026-03-02 10:00", 0),
    row(2, "Closed", "2026-03-03 10:00", 1),
    row(3, "Open", "", 0),
    row(4, "Open", "2026-03-03 10:00", 1),
  ].join("\n");

  test.each([false, true])("opened, handled, closed and come back (blind: %s)", async (blind) => {
    const { events, refusals, of } = await read("zendesk", file, { zone: "Europe/Amsterdam" }, blind);
    expect(refusals).toEqual([]);
    expect(of("case.opened")).toHaveLength(4);
    expect(brief(of("case.closed"))).toEqual([
      "case.closed 1/closed 2026-03-02T09:00:00Z",
      "case.closed 2/closed 2026-03-03T09:00:00Z",
      "case.closed 2/closed-again 2026-03-03T09:00:01Z",
    ]);
    expect(brief(of("case.reopened"))).toEqual(["case.reopened 2/reopened 2026-03-03T09:00:01Z"]);
    expect(of("case.step")[0]?.data).toEqual({
      process: "support",
      case: "1",
      step: "handle",
      actor: { kind: "unknown", id: "Ada" },
    });
    expect(events[0]).toMatchObject({
      source: "zendesk",
      data: { channel: "Mail", customer: "77", title: "Where, then?" },
    });
    expect(of("case.closed")[0]?.data.resolution).toBe("resolved");
  });
});

test("intercom: a row a conversation, in UTC", async () => {
  const file = `message_id,message_body,conversation_id,conversation_state,conversation_created_at,conversation_first_response_at,conversation_closed_at
m1,Hello,c1,closed,2026-03-02 21:45:08,2026-03-02 21:50:00,2026-03-02 22:00:00
m2,Hi,c2,open,2026-03-02 21:45:08,,
`;
  const { of, refusals } = await read("intercom", file, { zone: "UTC", process: "chat" });
  expect(refusals).toEqual([]);
  expect(of("case.opened").map(({ data }) => [data.process, data.case])).toEqual([
    ["chat", "c1"],
    ["chat", "c2"],
  ]);
  expect(brief(of("case.closed"))).toEqual(["case.closed c1/closed 2026-03-02T22:00:00Z"]);
  expect(of("case.closed")[0]?.data.resolution).toBe("resolved");
});

test("feishu: an Excel sheet; the bot is an agent, people are people", async () => {
  const file = testWorkbook({
    工单: [
      ["工单ID", "工单类型", "工单状态", "创建时间", "结束时间", "是否解决", "客服", "渠道"],
      ["7001", "人工", "已关闭", { v: "46083.375", s: 2 }, { v: "46083.5", s: 2 }, "已解决", "王芳", "搜索"],
      [
        "7002",
        "机器人",
        "已关闭",
        { v: "46083.375", s: 2 },
        { v: "46083.376", s: 2 },
        "没解决",
        "",
        "二维码",
      ],
      ["7003", "人工", "处理中", { v: "46083.375", s: 2 }, null, "", "李强", "二维码"],
    ],
  });
  const { of, refusals } = await read("feishu", file);
  expect(refusals).toEqual([]);
  expect(of("case.opened").map(({ time }) => time)).toEqual(Array(3).fill("2026-03-02T01:00:00Z"));
  expect(of("case.closed").map(({ data }) => [data.case, data.resolution])).toEqual([
    ["7001", "resolved"],
    ["7002", "unresolved"],
  ]);
  expect(of("case.step").map(({ data }) => data.actor)).toEqual([
    { kind: "human", id: "王芳" },
    { kind: "agent" },
  ]);
});

test("shopify: the first of an order's rows counts; unpaid and voided are left out", async () => {
  const file = `Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Source
#1001,a@x.test,paid,2026-03-02 09:50:26 +0200,fulfilled,,yes,EUR,53.91,0.00,0.00,53.91,,0.00,Post,2026-03-02 09:50:20 +0200,1,Mask,34.90,0.00,web
#1001,a@x.test,,,,,,,,,,,,,,2026-03-02 09:50:20 +0200,1,Cream,19.01,,
#1002,b@x.test,pending,,,,no,EUR,10.00,0.00,0.00,10.00,,0.00,Post,2026-03-02 10:00:00 +0200,1,Mask,10.00,0.00,web
#1003,c@x.test,voided,,,,no,EUR,10.00,0.00,0.00,10.00,,0.00,Post,2026-03-02 10:00:00 +0200,1,Mask,10.00,0.00,web
#1004,d@x.test,partially_refunded,2026-03-03 10:00:00 +0200,,,no,EUR,1200.50,0.00,0.00,1200.50,,0.00,Post,2026-03-03 10:00:00 +0200,1,Mask,1200.50,200.25,pos
`;
  const { events, refusals } = await read("shopify", file);
  expect(refusals).toEqual([]);
  expect(events.map(({ type, time, data }) => [type, data.order, data.amount, time])).toEqual([
    ["order.placed", "#1001", "53.91", "2026-03-02T07:50:20Z"],
    ["order.paid", "#1001", "53.91", "2026-03-02T07:50:26Z"],
    ["order.placed", "#1004", "1200.5", "2026-03-03T08:00:00Z"],
    ["order.paid", "#1004", "1200.5", "2026-03-03T08:00:00Z"],
    ["order.refunded", "#1004", "200.25", "2026-03-03T08:00:00Z"],
  ]);
  expect(events[0]?.data).toMatchObject({ currency: "EUR", channel: "web" });
});

describe("youzan", () => {
  const text = `订单号,订单状态,订单创建时间,买家付款时间,交易成功时间,全部商品名称,订单实付金额,订单已退款金额,订单来源
E1,交易完成,2026-03-02 09:00:00,2026-03-02 09:01:00,2026-03-09 09:00:00,面膜,199.00,0.00,微信
E1,交易完成,2026-03-02 09:00:00,2026-03-02 09:01:00,2026-03-09 09:00:00,面霜,199.00,0.00,微信
E2,待付款,2026-03-02 10:00:00,,,面膜,99.00,0.00,微信
E3,交易关闭,2026-03-02 10:00:00,2026-03-02 10:01:00,,面膜,99.00,99.00,微信
E4,已发货,2026-03-02 11:00:00,2026-03-02 11:01:00,,面膜,59.90,9.90,小程序
`;
  test("in GBK: the header itself shows that it is", async () => {
    const gbk =
      "b6a9b5a5bac52cb6a9b5a5d7b4ccac2cb6a9b5a5b4b4bda8cab1bce42cc2f2bcd2b8b6bfeecab1bce42cb6a9b5a5cab5b8b6bdf0b6ee0d0a45312cbdbbd2d7cdeab3c92c323032362d30332d30322030393a30303a30302c323032362d30332d30322030393a30313a30302c3139392e30300d0a";
    const { events, refusals } = await read("youzan", Buffer.from(gbk, "hex"));
    expect(refusals).toEqual([]);
    expect(events.map(({ id, data }) => [id, data.amount])).toEqual([
      ["E1", 199],
      ["E1/paid", 199],
    ]);
  });

  test("several rows an order count once; unpaid and closed are left out", async () => {
    const { events, refusals } = await read("youzan", text);
    expect(refusals).toEqual([]);
    expect(events.map(({ type, data, time }) => [type, data.order, data.amount, time])).toEqual([
      ["order.placed", "E1", 199, "2026-03-02T01:00:00Z"],
      ["order.paid", "E1", 199, "2026-03-02T01:01:00Z"],
      ["order.placed", "E4", "59.9", "2026-03-02T03:00:00Z"],
      ["order.paid", "E4", "59.9", "2026-03-02T03:01:00Z"],
      ["order.refunded", "E4", "9.9", "2026-03-02T03:01:00Z"],
    ]);
  });
});

test.each(["path", "lines"])(
  "n8n: a case a run, a retry the same case, no run by hand (%s)",
  async (form) => {
    const run = (id: string, mode: string, status: string, more = {}) => ({
      id,
      finished: status === "success",
      mode,
      retryOf: null,
      retrySuccessId: null,
      status,
      startedAt: "2026-03-02T09:00:00.000Z",
      stoppedAt: "2026-03-02T09:00:05.000Z",
      workflowId: "w1",
      ...more,
    });
    const data = [
      run("1", "webhook", "success"),
      run("2", "trigger", "error"),
      run("3", "retry", "success", { retryOf: "2", stoppedAt: "2026-03-02T09:10:00.000Z" }),
      run("4", "manual", "success"),
      run("5", "trigger", "running", { stoppedAt: null }),
    ];
    const file =
      form === "path"
        ? JSON.stringify({ data, nextCursor: null })
        : data.map((each) => JSON.stringify(each)).join("\n");
    const { of, refusals } = await read("n8n", file);
    expect(refusals).toEqual([]);
    expect(
      of("case.closed").map(({ data: { process, case: of, resolution } }) => [process, of, resolution]),
    ).toEqual([
      ["w1", "1", "resolved"],
      ["w1", "2", "unresolved"],
      ["w1", "2", "resolved"],
    ]);
    expect(of("case.step").map(({ data: { outcome, actor } }) => [outcome, actor])).toEqual([
      ["ok", { kind: "system", id: "n8n" }],
      ["failed", { kind: "system", id: "n8n" }],
      ["ok", { kind: "system", id: "n8n" }],
    ]);
  },
);

test.each([false, true])(
  "claude-code: a reply counts once, caches are tokens in (blind: %s)",
  async (blind) => {
    const line = (id: string, model = "claude-x", tokens = 10) => ({
      type: "assistant",
      sessionId: "s1",
      timestamp: "2026-03-02T09:00:00.123Z",
      requestId: "r",
      uuid: Math.random().toString(),
      message: {
        id,
        model,
        usage: {
          input_tokens: tokens,
          cache_creation_input_tokens: 200,
          cache_read_input_tokens: 3000,
          output_tokens: 40,
        },
      },
    });
    const lines = [
      { type: "summary", summary: "Fix", leafUuid: "u" },
      {
        type: "user",
        sessionId: "s1",
        timestamp: "2026-03-02T08:59:00.000Z",
        message: { role: "user", content: "Fix" },
      },
      line("m1"),
      line("m1"),
      line("m2"),
      line("m3", "<synthetic>", 0),
    ];
    const { events, refusals } = await read(
      "claude-code",
      lines.map((each) => JSON.stringify(each)).join("\n"),
      {},
      blind,
    );
    expect(refusals).toEqual([]);
    expect(brief(events)).toEqual([
      "case.opened s1/opened 2026-03-02T08:59:00.000Z",
      "case.step m1 2026-03-02T09:00:00.123Z",
      "case.step m2 2026-03-02T09:00:00.123Z",
    ]);
    expect(events[1]?.data.usage).toEqual({ inputTokens: 3210, cachedInputTokens: 3000, outputTokens: 40 });
  },
);

test("agent-usage: session, model, tokens, cost, in columns of any of the usual names", async () => {
  const file = `timestamp,session_id,agent,model,input_tokens,cached_tokens,output_tokens,cost_usd
2026-03-02T09:00:00Z,s1,writer,m,1000,400,50,0.0133175
2026-03-02T09:00:01Z,s1,writer,m,,,,
2026-03-02T09:00:02Z,s2,writer,m,7,0,5,0
`;
  const { events, refusals } = await read("agent-usage", file);
  expect(refusals).toEqual([]);
  expect(events.map(({ data }) => data)).toEqual([
    {
      process: "agent",
      case: "s1",
      step: "model call",
      actor: { kind: "agent", id: "writer" },
      model: "m",
      cost: "0.013318",
      usage: { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 50 },
    },
    {
      process: "agent",
      case: "s2",
      step: "model call",
      actor: { kind: "agent", id: "writer" },
      model: "m",
      cost: 0,
      usage: { inputTokens: 7, cachedInputTokens: 0, outputTokens: 5 },
    },
  ]);
});

test("payroll: so many in a role from a day on", async () => {
  const { events } = await read(
    "payroll",
    "岗位,人数,月薪,日期\n客服,3.5,8000,2026-03-01\n仓库,2,7000.50,2026-03-01\n",
    { zone: "Asia/Shanghai" },
  );
  expect(events.map(({ type, time, data }) => [type, time, data])).toEqual([
    ["headcount.set", "2026-02-28T16:00:00Z", { role: "客服", fte: "3.5", monthlySalary: 8000 }],
    ["headcount.set", "2026-02-28T16:00:00Z", { role: "仓库", fte: 2, monthlySalary: "7000.5" }],
  ]);
});

test("advertising: every row is acquisition, over its days", async () => {
  const file =
    "Campaign name,Reporting starts,Reporting ends,Amount spent (EUR),Currency\nSpring,2026-03-01,2026-03-07,120.55,EUR\nSummer,2026-03-01,2026-03-07,80,EUR\n";
  const { events } = await read("advertising", file, { zone: "UTC" });
  expect(events.map(({ id, data }) => [id, data])).toEqual([
    [
      "2026-03-01/Spring",
      {
        category: "acquisition",
        amount: "120.55",
        currency: "EUR",
        from: "2026-03-01",
        to: "2026-03-07",
        note: "Spring",
      },
    ],
    [
      "2026-03-01/Summer",
      {
        category: "acquisition",
        amount: 80,
        currency: "EUR",
        from: "2026-03-01",
        to: "2026-03-07",
        note: "Summer",
      },
    ],
  ]);
});

test("event-log: by its own columns, in German", async () => {
  const file =
    "Vorgangsnummer;Aktivität;Zeitstempel;Bearbeiter\n1;Eingang;02.03.2026 09:00;Ada\n1;Erledigt;02.03.2026 10:00;Bot\n2;Eingang;13.03.2026 09:00;Ada\n";
  const { of, refusals } = await read("event-log", file, { zone: "Europe/Berlin", process: "antrag" });
  expect(refusals).toEqual([]);
  expect(of("case.step").map(({ data, time }) => [data.case, data.step, time])).toEqual([
    ["1", "Eingang", "2026-03-02T08:00:00Z"],
    ["1", "Erledigt", "2026-03-02T09:00:00Z"],
    ["2", "Eingang", "2026-03-13T08:00:00Z"],
  ]);
  expect(of("case.closed").map(({ data }) => [data.process, data.case, data.resolution])).toEqual([
    ["antrag", "1", "resolved"],
  ]);
});

test("xes: an activity's end counts", async () => {
  const event = (name: string, transition: string) =>
    `<event><string key="concept:name" value="${name}"/><string key="lifecycle:transition" value="${transition}"/><date key="time:timestamp" value="2026-03-02T09:00:00Z"/></event>`;
  const file = `<?xml version="1.0"?><log><trace><string key="concept:name" value="7"/>${event("Check", "start")}${event("Check", "complete")}</trace></log>`;
  const { events, refusals } = await read("xes", file, { process: "loan" });
  expect(refusals).toEqual([]);
  expect(brief(events)).toEqual([
    "case.opened 7/opened 2026-03-02T09:00:00Z",
    "case.step 7/2026-03-02T09:00:00Z/Check 2026-03-02T09:00:00Z",
  ]);
});

const folder = "../shared/data/";
const sum = (events: WireEvent[], key: string) =>
  events
    .reduce(
      (total, { data }) => total.plus(Number((data.usage as Record<string, unknown>)[key] ?? 0)),
      new Decimal(0),
    )
    .toNumber();

describe.skipIf(!existsSync(`${folder}traces`))("real traces (need ../shared/data)", () => {
  test.each([false, true])(
    "a coding tool's calls: 2,530,121 tokens, 5.305332 dollars (blind: %s)",
    async (blind) => {
      const { events, refusals } = await read(
        "agent-usage",
        readFileSync(`${folder}traces/llm-usage.jsonl`),
        {},
        blind,
      );
      expect(refusals).toEqual([]);
      expect(events).toHaveLength(107);
      expect(new Set(events.map(({ id }) => id)).size).toBe(107);
      expect(sum(events, "inputTokens") + sum(events, "outputTokens")).toBe(2_530_121);
      const cost = events.reduce((total, { data }) => total.plus(String(data.cost)), new Decimal(0));
      // Each of 107 costs is rounded to a millionth.
      expect(cost.minus("5.305332").abs().toNumber()).toBeLessThan(107 * 5e-7);
    },
  );

  test.each([
    ["claude-agent", 4, 34, 232],
    ["crewai", 1, 190, 164],
    ["langgraph-python", 2, 168, 66],
    ["openai-agents", 2, 140, 44],
    // The call that wraps another one says 14 and 43 of its own.
    ["vercel-aisdk", 1, 62, 85],
  ])("%s: the innermost calls alone", async (name, calls, tokensIn, tokensOut) => {
    const file = readdirSync(`${folder}traces`).find((each) => each.startsWith(name)) ?? "";
    const { events, of, refusals } = await read("langfuse", readFileSync(`${folder}traces/${file}`));
    expect(refusals).toEqual([]);
    expect(of("case.opened")).toHaveLength(1);
    expect(of("case.step")).toHaveLength(calls);
    expect([sum(of("case.step"), "inputTokens"), sum(of("case.step"), "outputTokens")]).toEqual([
      tokensIn,
      tokensOut,
    ]);
    expect(new Set(events.map(({ data }) => data.case)).size).toBe(1);
  });
});

test("an encoding that must be asked is not guessed: the header is ASCII, the text is not", async () => {
  const file = Buffer.from(
    "Name,Financial Status,Paid at,Total,Lineitem name,Refunded Amount,Created at\n#1,paid,2026-03-02 09:00:00 +0100,5,Cr\xe8me,0,2026-03-02 09:00:00 +0100\n",
    "latin1",
  );
  const recognition = await recognise(file);
  const shopify = presets.find(({ name }) => name === "shopify");
  expect(() => shopify?.mapping({ recognition })).toThrow("whether the text is");
  expect(shopify?.mapping({ recognition, encoding: "windows-1252" }).encoding).toBe("windows-1252");
});

test.each([
  [
    "youzan",
    "订单号,订单状态,订单创建时间,买家付款时间,订单实付金额\nE1,已发货,1/2/2026 9:00,1/2/2026 9:01,5\n",
    ["订单创建时间", "买家付款时间"],
  ],
  [
    "zendesk",
    "Id,Requester,Assignee,Status,Via,Created at,Solved at\n1,K,A,Solved,Mail,1/2/2026 9:00,1/2/2026 9:01\n",
    ["Created at", "Solved at"],
  ],
])("%s: day or month first is not guessed, either", async (name, text, columns) => {
  const recognition = await recognise(Buffer.from(text));
  const preset = presets.find((each) => each.name === name);
  expect(() => preset?.mapping({ zone: "UTC", recognition })).toThrow("it must be said whether");
  const times = Object.fromEntries(columns.map((column) => [column, "D/M/YYYY H:mm"]));
  const mapping = preset?.mapping({ zone: "UTC", recognition, times });
  expect(mapping?.rules[0]?.time.format).toBe("D/M/YYYY H:mm");
});
