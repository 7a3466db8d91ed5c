import { expect, test } from "vitest";
import { testImport } from "@/lib/imports/testImport";
import { recognise } from "./recognise";
import { orderMeaning } from "./statusWords";
import { suggest } from "./suggest";

/** A shop's export of orders, with the goods' cost beside amounts that nobody paid. */
const header = "订单编号,订单状态,订单创建时间,订单付款时间,商品标题,实付金额,退款金额,商品成本";
const at = "2026-08-24 10:34:00";
const rows = [
  `1,等待买家付款,${at},,餐桌椅,0.00,0.00,129.24`,
  `2,交易关闭,${at},,餐桌椅,0.00,0.00,372.74`,
  `3,交易关闭,${at},${at},书柜,899.00,899.00,410.00`,
  `4,交易成功,${at},${at},书柜,899.00,100.00,410.00`,
];
const file = Buffer.from([header, ...rows, ""].join("\n"));
const zone = "Asia/Shanghai";

test("orders that wait for their payment, or were closed, are left out, each with its reason", async () => {
  const { events, refusals, leftOut } = await testImport(file, suggest(await recognise(file), { zone }));
  expect(refusals).toEqual([]);
  expect(events.map(({ type, data }) => [type, data.order])).toEqual([
    ["order.placed", "4"],
    ["order.paid", "4"],
    ["order.refunded", "4"],
  ]);
  expect(leftOut).toEqual({ unpaid: 1, closedUnpaid: 1, closedPaid: 1 });
});

test("who says which statuses are no orders is followed", async () => {
  const recognition = await recognise(file);
  const all = await testImport(file, suggest(recognition, { zone, notOrders: [] }));
  expect(all.leftOut).toEqual({});
  expect(all.events.filter(({ type }) => type === "order.placed")).toHaveLength(4);
  const some = await testImport(
    file,
    suggest(recognition, { zone, notOrders: ["交易成功", "等待买家付款"] }),
  );
  expect(some.leftOut).toEqual({ unpaid: 1 });
  expect(some.events.filter(({ type }) => type === "order.placed").map(({ data }) => data.order)).toEqual([
    "2",
    "3",
  ]);
});

test.each([
  "等待买家付款",
  "待付款",
  "未付款",
  "待支付",
  "等待付款",
  "Unpaid",
  "pending payment",
  "awaiting_payment",
])("%s means that nobody has paid", (word) => expect(orderMeaning(word)).toBe("unpaid"));
