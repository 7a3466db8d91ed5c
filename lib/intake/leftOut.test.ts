import { expect, test } from "vitest";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { recognise } from "@/lib/imports/recognition/recognise";
import { suggest } from "@/lib/imports/recognition/suggest";
import { templateFile } from "@/lib/imports/templates/templateFile";
import { createImport } from "@/lib/intake/createImport";
import { mappingOfPreset } from "@/lib/intake/mappingOfPreset";
import { oneImport } from "@/lib/intake/oneImport";
import { previewImport } from "@/lib/intake/previewImport";
import { runCheck } from "@/lib/intake/runCheck";
import { runImport } from "@/lib/intake/runImport";
import { startImport } from "@/lib/intake/startImport";
import { readKpis } from "@/lib/kpi/readKpis";
import { typeStart } from "@/lib/typed/typeStart";

async function bring(ctx: TestOrganisation, name: string, content: Buffer, preset: string) {
  const { id } = await createImport(ctx, { name, file: pieces(content) });
  const mapping = await mappingOfPreset(ctx, id, { preset });
  await startImport(ctx, id, mapping, "check");
  await runCheck(ctx, id);
  return { id, mapping, checked: (await oneImport(ctx, id)).checked };
}

async function* pieces(content: Buffer) {
  yield content;
}

const march = { from: "2026-03-01", to: "2026-03-31", interval: "total", process: null } as const;

test("a template that is imported as it comes changes no figure, and says so before", async () => {
  const ctx = await testOrganisation({ timezone: "Asia/Shanghai" });
  const file = await templateFile("order.placed", "xlsx", "zh");
  const { id, mapping, checked } = await bring(ctx, "模板.xlsx", file, "handover");
  expect(checked).toMatchObject({ rows: 2, leftOut: { example: 2 }, events: {}, rejected: 0 });
  const preview = await previewImport(ctx, id, mapping);
  expect(preview.rows.map(({ leftOut, events }) => [leftOut, events])).toEqual([
    ["example", []],
    ["example", []],
  ]);
  await startImport(ctx, id, mapping);
  await runImport(ctx, id);
  expect(await oneImport(ctx, id)).toMatchObject({
    state: "done",
    rows: 2,
    silent: 2,
    accepted: 0,
    rejected: 0,
  });
});

test("a template that was filled in is in the figures, beside its example rows", async () => {
  const ctx = await testOrganisation({ timezone: "Asia/Shanghai" });
  const text = (await templateFile("order.placed", "csv", "zh")).toString();
  const own = "1,2026-03-05,T-1,12.5,,,\r\n2,2026-03-05,T-2,1,,,\r\n";
  const { id, mapping, checked } = await bring(ctx, "模板.csv", Buffer.from(text + own), "handover");
  expect(checked).toMatchObject({
    rows: 4,
    leftOut: { example: 2 },
    events: { "order.placed": 2 },
    orders: 2,
  });
  await startImport(ctx, id, mapping);
  await runImport(ctx, id);
  expect(await oneImport(ctx, id)).toMatchObject({ state: "done", accepted: 2, rejected: 0 });
  const { total } = await readKpis(ctx, march);
  expect(total.kpis.cts).toMatchObject({ denominator: 2 });
});

test("the check of an order export says how many orders are left out, and why", async () => {
  const ctx = await testOrganisation({ timezone: "Asia/Shanghai" });
  const at = "2026-03-02 09:00:00";
  const text = [
    "订单号,订单状态,订单创建时间,买家付款时间,订单实付金额",
    `E1,交易完成,${at},${at},5`,
    `E2,待付款,${at},,5`,
    `E2,待付款,${at},,5`,
    `E3,交易关闭,${at},,5`,
    "",
  ].join("\n");
  const { checked } = await bring(ctx, "订单.csv", Buffer.from(text), "youzan");
  expect(checked).toMatchObject({ leftOut: { unpaid: 1, closed: 1 }, silent: 3, orders: 1 });
});

test("orders without amount and payment that would be booked are told; typed people stand in for counted ones", async () => {
  const ctx = await testOrganisation({ timezone: "Asia/Shanghai" });
  await typeStart(ctx, { from: "2026-03-01", people: "30" });
  const at = "2026-03-02 09:00:00";
  const rows = [`1,到店,${at},,0.00,129.24`, `2,完成,${at},${at},0.00,5`, `3,完成,${at},${at},9.00,5`];
  const file = Buffer.from(
    ["订单编号,订单状态,订单创建时间,订单付款时间,实付金额,商品成本", ...rows, ""].join("\n"),
  );
  const { id } = await createImport(ctx, { name: "订单.csv", file: pieces(file) });
  await startImport(ctx, id, suggest(await recognise(file), { zone: "Asia/Shanghai" }), "check");
  await runCheck(ctx, id);
  const { checked } = await oneImport(ctx, id);
  expect(checked).toMatchObject({ orders: 3, unpaidOrders: 1 });
  expect(checked?.kpis.find(({ key }) => key === "marginPerHead")).toEqual({
    key: "marginPerHead",
    possible: true,
    estimated: true,
    lacks: [],
  });
  expect(checked?.kpis.find(({ key }) => key === "cts")).toMatchObject({ possible: false, estimated: false });
});

test("a check that was kept before reasons were told has none", async () => {
  const { checkSchema } = await import("@/lib/intake/check");
  const old = {
    rows: 0,
    silent: 0,
    events: {},
    rejected: 0,
    refusals: [],
    warnings: [],
    cases: 0,
    orders: 0,
  };
  const rest = { firstDay: null, lastDay: null, unknownActors: 0, kpis: [] };
  expect(checkSchema.parse({ ...old, ...rest }).leftOut).toEqual({});
});
